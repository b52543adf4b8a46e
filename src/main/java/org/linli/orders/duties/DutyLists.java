package org.linli.orders.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.law.Duties;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to lists of duties: made of what departments may bring, compared, and read. */
@Service
@Transactional
public class DutyLists {

  private final DutyListStore store;
  private final Duties duties;
  private final Posts posts;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  DutyLists(
      DutyListStore store,
      Duties duties,
      Posts posts,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.duties = duties;
    this.posts = posts;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Makes the next version for a role within a place: what the lists of departments hold there on a
   * day, and matters of the place's own. What a plan has put there stays until the plan takes it.
   */
  public DutyList publish(
      Caller caller,
      PlaceCode area,
      Role role,
      @Nullable LocalDate day,
      String words,
      List<DutyItem> own) {
    caller.require(Power.KEEP_LAW, area);
    places.current(caller, area);
    var as = day == null ? LocalDate.ofInstant(clock.instant(), WorkDays.ZONE) : day;
    store.holdStill();
    var before = newest(area, role);
    var planned =
        before.stream().flatMap(it -> it.items().stream()).filter(it -> it.source() != null);
    var listed = duties.inForce(area, as).stream().map(DutyItem::of);
    var mine =
        own.stream()
            .map(it ->
                new DutyItem(
                    it.key(),
                    it.agency(),
                    it.kind(),
                    it.name(),
                    it.englishName(),
                    it.basis(),
                    null));
    return next(
        caller, area, role, as, words, Stream.of(listed, mine, planned).flatMap(it -> it).toList());
  }

  private Optional<DutyList> newest(PlaceCode area, Role role) {
    return store.versions(area, role).stream().findFirst();
  }

  private DutyList next(
      Caller caller, PlaceCode area, Role role, LocalDate day, String words, List<DutyItem> all) {
    var why = Written.one("words", words, Written.PARAGRAPH);
    var items = new ArrayList<>(all);
    items.sort(Comparator.comparing(DutyItem::kind).thenComparing(DutyItem::key));
    refuseTwice(items);
    var before = newest(area, role);
    if (before.isPresent() && before.get().items().equals(items)) {
      throw Refusal.because(DutyListReason.NOTHING_CHANGES);
    }
    var version = before.map(DutyList::version).orElse(0) + 1;
    var made = new DutyList(area, role, version, day, clock.instant(), caller.post(), why, items);
    store.add(made, caller);
    journal.note(
        caller,
        "DUTY_LIST_MADE",
        role.name(),
        area,
        Map.of("version", version, "items", items.size()));
    return made;
  }

  private static void refuseTwice(List<DutyItem> items) {
    for (var it : items) {
      if (items.stream().filter(it::isSameMatter).count() > 1) {
        throw Refusal.because(DutyListReason.TWICE_THE_SAME, it.key());
      }
    }
  }

  /**
   * A plan comes into force: its matters are put on the list a place has for a role, beside those
   * of everyday. For rooms that have asked for the right to.
   */
  public DutyList put(
      Caller caller, String source, PlaceCode area, Role role, List<DutyItem> planned) {
    store.holdStill();
    var before = store.nearest(area, role);
    var everyday = before.stream().flatMap(it -> it.items().stream());
    var added =
        planned.stream()
            .map(it ->
                new DutyItem(
                    it.key(),
                    it.agency(),
                    it.kind(),
                    it.name(),
                    it.englishName(),
                    it.basis(),
                    source));
    var others =
        everyday.filter(it -> planned.stream().noneMatch(it::isSameMatter) || it.source() != null);
    return next(caller, area, role, today(), source, Stream.concat(others, added).toList());
  }

  /** The plan is over: what it put on any list goes, in a version of its own; how many lists. */
  public int take(Caller caller, String source) {
    store.holdStill();
    var those = store.withSource(source);
    for (var it : those) {
      var rest = it.items().stream().filter(item -> !source.equals(item.source())).toList();
      next(caller, it.area(), it.role(), today(), source, rest);
    }
    return those.size();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }

  /**
   * The list that holds for a role at a place, with all its versions; none where nobody made one.
   */
  @Transactional(readOnly = true)
  public List<DutyList> of(Caller caller, PlaceCode place, Role role) {
    var at = caller.cut(Power.SEE_ORDERS, place);
    return store.nearest(at, role).map(it -> store.versions(it.area(), role)).orElse(List.of());
  }

  /** What the caller's own post is for, and when its holder read this version. */
  public record Own(DutyList list, @Nullable Instant readAt) {}

  @Transactional(readOnly = true)
  public Optional<Own> own(Caller caller) {
    caller.require(Power.SEE_ORDERS);
    var post = posts.of(caller);
    return store
        .nearest(caller.place(), post.role())
        .map(it -> new Own(it, store.readAt(caller.place(), caller.post(), it).orElse(null)));
  }

  /** The holder of a post says that they have read the version that holds now. */
  public void confirm(Caller caller, int version) {
    var own = own(caller).orElseThrow(() -> new NoSuchElementException("list of duties"));
    if (own.list().version() != version) throw Refusal.because(DutyListReason.NOT_THE_NEWEST);
    store.read(caller.place(), caller.post(), own.list(), caller, clock.instant());
    journal.note(
        caller,
        "DUTY_LIST_READ",
        own.list().role().name(),
        caller.place(),
        Map.of("version", version));
  }
}
