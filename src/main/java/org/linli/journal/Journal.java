package org.linli.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the journal. A line is written in the transaction of what it tells of. */
@Service
public class Journal {

  /** The basis of what a post does within its everyday duties. */
  public static final String DUTY = "duty";

  private final JournalStore store;
  private final Clock clock;

  Journal(JournalStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Notes what a signed-in caller did to a subject at a place. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(
      Caller by, String action, String subject, PlaceCode place, Map<String, ?> detail) {
    note(by, action, subject, place, DUTY, detail);
  }

  /** The same for what is done on another basis than everyday duty. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(
      Caller by,
      String action,
      String subject,
      PlaceCode place,
      String basis,
      Map<String, ?> detail) {
    store.add(
        UUID.randomUUID(), clock.instant(), by, new Line(action, subject, place, basis, detail));
  }

  /** Notes what the program itself did (a timer, the first start), with the basis it had. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void noteOwn(
      String action, String subject, PlaceCode place, String basis, Map<String, ?> detail) {
    store.add(
        UUID.randomUUID(), clock.instant(), null, new Line(action, subject, place, basis, detail));
  }

  /**
   * The newest lines first, cut to the caller's place.
   *
   * @param grant only what was done by this grant; null for all
   */
  @Transactional(readOnly = true)
  public Page<Written> within(Caller caller, PlaceCode place, @Nullable UUID grant, Page.Ask ask) {
    return store.within(caller.cut(Power.SEE_JOURNAL, place), grant, ask);
  }

  /**
   * How often an account did what at a place and within it, by kind of act, from a moment to before
   * another; the power is the asker's matter.
   */
  @Transactional(readOnly = true)
  public Map<String, Long> acts(Deeds of) {
    return store.acts(of);
  }

  /** The lines behind one of these figures, the newest first. */
  @Transactional(readOnly = true)
  public Page<Written> acts(Deeds of, String action, Page.Ask ask) {
    return store.acts(of, action, ask);
  }

  /** Whose acts, where and when. */
  public record Deeds(UUID account, PlaceCode within, Instant from, Instant until) {}

  record Line(
      String action, String subject, PlaceCode place, String basis, Map<String, ?> detail) {}
}
