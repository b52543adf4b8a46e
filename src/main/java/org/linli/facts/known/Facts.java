package org.linli.facts.known;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.springframework.stereotype.Service;

/**
 * The door for recording what is told: facts, and where a register holds the item, the register.
 */
@Service
public class Facts {

  /**
   * Records all of them in one transaction, or none: a refusal tells each wrong one by its
   * position. What was known before is kept. For who has asked for the right to tell of these
   * subjects.
   *
   * @param by null where a household tells of itself through its link
   */
  public void record(@Nullable Caller by, List<Telling> tellings) {
    throw new UnsupportedOperationException();
  }
}
