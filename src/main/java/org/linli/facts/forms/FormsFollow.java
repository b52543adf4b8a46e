package org.linli.facts.forms;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.linli.authority.PostAgencyChanged;
import org.linli.authority.PostsContinued;
import org.linli.base.PlaceCode;
import org.linli.facts.admission.IssueDeleted;
import org.linli.journal.Journal;
import org.linli.law.LegalBases;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Workbooks follow the places and offices they are of, and go when their time is over. */
@Component
@Order(40) // what was let out has followed before
@Transactional
class FormsFollow implements Attached {

  private static final int MOST_AT_ONCE = 500;

  private final FormFollowStore store;
  private final Journal journal;
  private final Clock clock;

  FormsFollow(FormFollowStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("DRAFTS", store.drafts(places));
  }

  @Override
  public void holdStill() {
    store.holdStill();
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) store.follow(heirs);
  }

  @EventListener
  void on(PostsContinued continued) {
    store.posts(continued.next());
  }

  @EventListener
  void on(PostAgencyChanged changed) {
    store.agency(changed.post(), changed.agency());
  }

  /** The journal tells of it already. */
  @EventListener
  void on(IssueDeleted deleted) {
    store.delete(deleted.form(), deleted.at());
  }

  /** Forms that were never let out, and that nobody has changed for long. Answers how many. */
  int deleteDrafts() {
    var gone = store.deleteDrafts(clock.instant().minus(Form.DRAFT_KEPT), MOST_AT_ONCE);
    gone.forEach(it ->
        journal.noteOwn(
            "FORM_DRAFT_DELETED",
            it.id().toString(),
            it.place(),
            LegalBases.KEPT_NO_LONGER,
            Map.of("title", it.title())));
    return gone.size();
  }
}
