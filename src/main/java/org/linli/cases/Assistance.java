package org.linli.cases;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;

/** What a case must know of units that assist with it; the alcove {@code assists} says it. */
public interface Assistance {

  /** Was the caller's unit ever asked to assist with it? Then they see it, whosever it is. */
  boolean isAsked(Standing standing, CaseId id);

  /** How many have not answered, of each of these that has any. */
  Map<CaseId, Integer> open(Collection<CaseId> ids);

  /**
   * It is said to be handled, or has come to rest: nobody need assist any more.
   *
   * @param why in the words of whoever did it; empty where it has ended anyway
   */
  void over(CaseFile file, @Nullable Caller by, String why);
}
