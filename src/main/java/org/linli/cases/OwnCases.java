package org.linli.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.people.Households;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for reporters: what became of what they told, and once, what they think of it. */
@Service
@Transactional
public class OwnCases {

  private static final int MOST = 50;

  /** What one alone has told is not told to others. */
  private static final int LEAST_TOLD = 2;

  private final CaseStore store;
  private final CaseListStore lists;
  private final CaseLinks links;
  private final Crowds crowds;
  private final Whereabouts whereabouts;
  private final Likely likely;
  private final Households households;
  private final Journal journal;
  private final WorkDays days;
  private final Clock clock;

  OwnCases(
      CaseStore store,
      CaseListStore lists,
      CaseLinks links,
      Crowds crowds,
      Whereabouts whereabouts,
      Likely likely,
      Households households,
      Journal journal,
      WorkDays days,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.links = links;
    this.crowds = crowds;
    this.whereabouts = whereabouts;
    this.likely = likely;
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
        .filter(it -> !it.isGuarded())
        .orElseThrow(() -> Refusal.because(CaseReason.LINK_UNKNOWN));
  }

  public String link(CaseId id) {
    return links.write(id);
  }

  /** The case that one's own goes on with, what was done with it, and how many have told it. */
  record Main(CaseFile file, List<LogLine> log, long told) {}

  @Transactional(readOnly = true)
  public Optional<Main> main(CaseFile own) {
    if (own.into() == null) return Optional.empty();
    return store.find(own.into()).map(it -> new Main(it, store.log(it.id()), told(it.id())));
  }

  private long told(CaseId id) {
    return crowds.told(List.of(id)).getOrDefault(id, 1L);
  }

  /**
   * What a household is told of others' reports of what it is about to tell: of which class, how
   * many and since when; no word of theirs, and nothing of what is somebody's alone.
   *
   * @param main to be named as the same
   */
  public record Alike(CaseId main, String leaf, long told, String state, Instant since) {}

  @Transactional(readOnly = true)
  public Optional<Alike> alike(String token, Telling told) {
    var home = households.byLink(token).household();
    var spot = whereabouts.of(told.from(home.id()), home.grid());
    var leaf = likely.of(Written.one("words", told.words(), Written.PARAGRAPH * 4));
    if (leaf == null || !spot.isOfGrid()) return Optional.empty();
    var since = clock.instant().minus(CaseLists.RECENT);
    var near =
        lists.near(spot, leaf, since, CaseLists.MOST_LOOKED_AT).stream()
            .filter(it -> it.it().kind() == Kind.PROBLEM && leaf.equals(it.likely()))
            .toList();
    var all = crowds.told(near.stream().map(CaseFile::id).toList());
    return near.stream()
        .max(
            Comparator.<CaseFile>comparingLong(it -> all.getOrDefault(it.id(), 1L))
                .thenComparing(it -> it.times().reported(), Comparator.reverseOrder()))
        .map(it ->
            new Alike(
                it.id(),
                leaf,
                all.values().stream().mapToLong(Long::longValue).sum(),
                it.it().state().name(),
                near.getLast().times().reported()))
        .filter(it -> it.told() >= LEAST_TOLD);
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
    return store
        .hold(id)
        .filter(it -> !it.isGuarded())
        .orElseThrow(() -> Refusal.because(CaseReason.LINK_UNKNOWN));
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
