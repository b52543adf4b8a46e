package org.linli.sweeps.categories;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.people.ResidentId;
import org.linli.people.residents.Located;
import org.linli.people.residents.Residents;
import org.linli.sweeps.categories.CategoryListStore.Shown;
import org.linli.sweeps.categories.CategoryListStore.Wanted;
import org.linli.sweeps.categories.CategoryState.Label;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the people behind the figures, cut to the caller's place. */
@Service
@Transactional(readOnly = true)
public class CategoryLists {

  private final CategoryListStore store;
  private final Residents residents;
  private final Clock clock;

  CategoryLists(CategoryListStore store, Residents residents, Clock clock) {
    this.store = store;
    this.residents = residents;
    this.clock = clock;
  }

  /** In which order a list comes. */
  public enum Order {
    WAITING,
    WALK
  }

  /** Whoever is listed; {@code who} is null where they are elsewhere now, or nobody is named. */
  public record Listed(Shown shown, @Nullable Located who) {}

  /** A page as of a moment. */
  public record AsOf(Instant asOf, Page<Listed> page) {}

  /** Those of a category, or to be decided about; all of them where none is said. */
  AsOf list(
      Caller caller,
      PlaceCode within,
      @Nullable Label standing,
      @Nullable Instant at,
      Order order,
      Page.Ask ask) {
    var place = caller.cut(Power.SEE_CATEGORIES, within);
    var standings = standing == null ? CategoryListStore.OPEN : List.of(standing);
    return page(caller, new Wanted(place, standings, moment(at), null), order, ask);
  }

  /** Those who do not reach a target. */
  AsOf missing(
      Caller caller,
      PlaceCode within,
      Target target,
      @Nullable Instant at,
      Order order,
      Page.Ask ask) {
    var place = caller.cut(Power.SEE_CATEGORIES, within);
    return page(caller, new Wanted(place, List.of(target.of()), moment(at), target), order, ask);
  }

  private AsOf page(Caller caller, Wanted wanted, Order order, Page.Ask ask) {
    var asOf = wanted.at() == null ? clock.instant() : wanted.at();
    var found =
        switch (order) {
          case WAITING -> store.byWaiting(wanted, ask);
          case WALK -> store.byWalk(wanted, ask);
        };
    var known =
        residents.named(
            found.items().stream().map(Shown::resident).filter(Objects::nonNull).toList());
    return new AsOf(asOf, found.map(it -> new Listed(it, who(caller, it, known))));
  }

  private static @Nullable Located who(Caller caller, Shown it, Map<ResidentId, Located> known) {
    var who = it.resident() == null ? null : known.get(it.resident());
    return who != null && caller.place().contains(who.grid()) ? who : null;
  }

  private @Nullable Instant moment(@Nullable Instant at) {
    return moment(at, clock);
  }

  /** A moment to look back to: none that has not come yet. */
  static @Nullable Instant moment(@Nullable Instant at, Clock clock) {
    if (at != null && at.isAfter(clock.instant())) {
      throw Refusal.because(CategoryReason.NO_SUCH_MOMENT);
    }
    return at;
  }
}
