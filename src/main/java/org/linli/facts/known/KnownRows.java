package org.linli.facts.known;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.springframework.stereotype.Service;

/**
 * The door for reading what is known of many, for rooms that have asked for the right: registers
 * and facts under one roof.
 */
@Service
public class KnownRows {

  /**
   * Hands over everything of a kind within a place, in walking order, with these items where they
   * are known. Streams: memory does not grow with the place.
   */
  public void each(PlaceCode place, ItemSubject kind, Set<String> items, Consumer<KnownRow> take) {
    throw new UnsupportedOperationException();
  }

  /** These subjects; unknown ones are left out. */
  public Map<Subject, KnownRow> of(Collection<Subject> subjects, Set<String> items) {
    throw new UnsupportedOperationException();
  }

  /** Residents within a place by identity number, for lists that name people by it. */
  public Map<String, List<Subject>> byIdentity(PlaceCode place, Collection<String> numbers) {
    throw new UnsupportedOperationException();
  }

  /** Residents within a place by name; several may go by one. */
  public Map<String, List<Subject>> byName(PlaceCode place, Collection<String> names) {
    throw new UnsupportedOperationException();
  }
}
