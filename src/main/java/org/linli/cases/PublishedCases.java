package org.linli.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseStep.Act;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those outside: what kind of matter, roughly where, how it stands. Words, addresses
 * and exact points are for callers who may see cases in the place; who reported it is for nobody
 * outside.
 */
@Service
@Transactional(readOnly = true)
public class PublishedCases {

  /** What anybody may know of where something is: about a hundred metres. */
  private static final double ROUGHLY = 1_000;

  private final PublishedStore store;
  private final CaseStore cases;
  private final CaseLinks links;

  PublishedCases(PublishedStore store, CaseStore cases, CaseLinks links) {
    this.store = store;
    this.cases = cases;
    this.links = links;
  }

  /**
   * A case as it is told outside.
   *
   * @param words what was told; null for those who may not see it
   * @param done what was done or why not, as its reporter is told; only of one case alone
   * @param changed when something was last done with it
   */
  public record Published(
      CaseId id,
      @Nullable String leaf,
      boolean open,
      String state,
      @Nullable String words,
      @Nullable String address,
      Spot.@Nullable Point point,
      @Nullable SourceAgency agency,
      Instant reported,
      Instant changed,
      @Nullable Instant handleBy,
      @Nullable String done) {}

  /**
   * Cases that were reported in a time, the newest first.
   *
   * @param caller who asks; null for anybody
   */
  public List<Published> reported(
      @Nullable Caller caller,
      Instant from,
      Instant until,
      Collection<String> leaves,
      @Nullable Boolean open,
      int most,
      long offset) {
    var within = caller != null && sees(caller) ? caller.place() : PlaceCode.COUNTRY;
    return store.reported(within, from, until, leaves, open, most, offset).stream()
        .map(it -> published(caller, it, null))
        .toList();
  }

  /** Cases by their numbers; unknown ones are left out. */
  public List<Published> named(@Nullable Caller caller, Collection<CaseId> ids) {
    return store.named(ids).stream().map(it -> published(caller, it, null)).toList();
  }

  /** One, with what was done or why not. */
  public Optional<Published> one(@Nullable Caller caller, CaseId id) {
    return cases
        .find(id)
        .filter(it -> !it.isGuarded())
        .map(it -> published(caller, it, isClear(caller, it) ? done(it.it()).orElse(null) : null));
  }

  /** What anybody may know was done: nothing of who rules, climbs, excludes, assists or remarks. */
  private static final Set<Act> TOLD_OUTSIDE =
      EnumSet.of(
          Act.REPORT,
          Act.VERIFY,
          Act.ACCEPT,
          Act.DECLINE,
          Act.DISPATCH,
          Act.RETURN,
          Act.SIGN,
          Act.HANDLE,
          Act.PASS,
          Act.FAIL,
          Act.GRANT,
          Act.RESUME,
          Act.MERGE,
          Act.DIVERT,
          Act.AGREE,
          Act.SETTLE_ON_THE_SPOT,
          Act.ANSWER,
          Act.WITHDRAW,
          Act.REOPEN);

  /**
   * Something that was done.
   *
   * @param ends the case came to rest by it
   * @param answer what its reporter was told; null for those who may not see its words
   */
  public record Note(Instant at, Act act, boolean ends, @Nullable String answer) {}

  /** What was done with each of these, from the beginning; one read for all. */
  public Map<CaseId, List<Note>> notes(Collection<Published> some) {
    var clear = some.stream().filter(it -> it.words() != null).map(Published::id).collect(toSet());
    return store.logs(some.stream().map(Published::id).toList(), TOLD_OUTSIDE).stream()
        .collect(
            groupingBy(
                PublishedStore.Line::id,
                mapping(it -> note(it, clear.contains(it.id())), toList())));
  }

  private static Note note(PublishedStore.Line it, boolean clear) {
    var answers = clear && CaseViews.ANSWERS.contains(it.act()) && !it.words().isBlank();
    return new Note(it.at(), it.act(), it.ends(), answers ? it.words() : null);
  }

  /** Which case a reporter's link is of. */
  public CaseId behind(String link) {
    return links.read(link);
  }

  private static boolean isClear(@Nullable Caller caller, CaseFile file) {
    return caller != null && sees(caller) && caller.place().contains(file.it().spot().place());
  }

  private static boolean sees(Caller caller) {
    return caller.powers().contains(Power.SEE_CASES);
  }

  private static Published published(
      @Nullable Caller caller, CaseFile file, @Nullable String done) {
    var it = file.it();
    var clear = caller != null && sees(caller) && caller.place().contains(it.spot().place());
    var point = it.spot().point();
    var unit = it.unit();
    return new Published(
        it.id(),
        it.classing() == null ? null : it.classing().leaf(),
        it.isOpen(),
        it.state().name(),
        clear ? file.words() : null,
        clear ? it.spot().address() : null,
        point == null || clear ? point : roughly(point),
        unit == null ? null : unit.agency(),
        file.times().reported(),
        file.changed(),
        file.times().handleBy(),
        done);
  }

  private static Spot.Point roughly(Spot.Point it) {
    return new Spot.Point(
        Math.round(it.longitude() * ROUGHLY) / ROUGHLY,
        Math.round(it.latitude() * ROUGHLY) / ROUGHLY);
  }

  /** The last words that were written for its reporter. */
  private Optional<String> done(Case it) {
    if (it.isOpen()) return Optional.empty();
    return cases.log(it.id()).reversed().stream()
        .filter(line -> CaseViews.ANSWERS.contains(line.act()) && line.act() != Act.CALL_GROUNDLESS)
        .map(LogLine::words)
        .findFirst();
  }
}
