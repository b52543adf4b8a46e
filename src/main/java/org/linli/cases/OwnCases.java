package org.linli.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.journal.Journal;
import org.linli.people.Households;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for reporters: what became of what they told, and once, what they think of it. */
@Service
@Transactional
public class OwnCases {

  private static final int MOST = 50;

  private final CaseStore store;
  private final CaseListStore lists;
  private final CaseLinks links;
  private final Households households;
  private final Journal journal;
  private final WorkDays days;
  private final Clock clock;

  OwnCases(
      CaseStore store,
      CaseListStore lists,
      CaseLinks links,
      Households households,
      Journal journal,
      WorkDays days,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.links = links;
    this.households = households;
    this.journal = journal;
    this.days = days;
    this.clock = clock;
  }

  /** What a household has told, the newest first. */
  @Transactional(readOnly = true)
  public List<CaseFile> ofHousehold(String token) {
    return lists.ofHousehold(households.byLink(token).household().id(), MOST);
  }

  @Transactional(readOnly = true)
  public CaseFile byLink(String token) {
    return store
        .find(links.read(token))
        .orElseThrow(() -> Refusal.because(CaseReason.LINK_UNKNOWN));
  }

  public String link(CaseId id) {
    return links.write(id);
  }

  /** What became of it, for who asks by the link; a merged one is told by the one it went into. */
  @Transactional(readOnly = true)
  public List<LogLine> log(CaseId id) {
    return store.log(id);
  }

  /** The reporter's word, asked for once. */
  public CaseFile evaluate(String token, CaseFile.Verdict verdict, String words) {
    var file = held(token);
    if (file.verdict() != null) throw Refusal.because(CaseReason.EVALUATED_ALREADY);
    step(file, new CaseStep.Evaluate(), words);
    store.judged(file.id(), verdict);
    return store.find(file.id()).orElseThrow();
  }

  /** Taken back, as long as nobody has done it. */
  public CaseFile withdraw(String token) {
    return step(held(token), new CaseStep.Withdraw(), "");
  }

  private CaseFile held(String token) {
    var id = links.read(token);
    return store.hold(id).orElseThrow(() -> Refusal.because(CaseReason.LINK_UNKNOWN));
  }

  private CaseFile step(CaseFile file, CaseStep step, String words) {
    var now = clock.instant();
    var next = file.it().next(step, now, days::after);
    var line = LogLine.of(now, step.act(), next, null, words).because("the reporter's link");
    store.save(file, next, null, line);
    journal.noteOwn(
        "CASE_" + step.act().name(),
        file.id().toString(),
        file.it().spot().place(),
        "the reporter's link",
        Map.of("state", next.state().name()));
    return store.find(file.id()).orElseThrow();
  }
}
