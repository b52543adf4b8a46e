package org.linli.sweeps.categories;

import java.time.Clock;
import java.util.HashSet;
import org.linli.base.Level;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRelocated;
import org.linli.people.ResidentsMerged;
import org.linli.people.ResidentsUnmerged;
import org.linli.people.WhereaboutsChanged;
import org.linli.people.residents.Residents;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A category goes with its person wherever they go; who leaves the city keeps it where they lived,
 * so that nobody is dropped. What was shown of a place stays there.
 */
@Component
@Order(30) // the registers and what is known have followed before
@Transactional(propagation = Propagation.MANDATORY)
class CategoriesFollow implements Attached {

  private final CategoryKeeping keeping;
  private final CategoryEntryStore entries;
  private final StandingStore standings;
  private final CategoryFollowStore following;
  private final PurposeStore purposes;
  private final ClosureStore closures;
  private final Residents residents;
  private final Clock clock;

  CategoriesFollow(
      CategoryKeeping keeping,
      CategoryEntryStore entries,
      StandingStore standings,
      CategoryFollowStore following,
      PurposeStore purposes,
      ClosureStore closures,
      Residents residents,
      Clock clock) {
    this.keeping = keeping;
    this.entries = entries;
    this.standings = standings;
    this.following = following;
    this.purposes = purposes;
    this.closures = closures;
    this.residents = residents;
    this.clock = clock;
  }

  @EventListener
  void on(ResidentRelocated it) {
    entries.move(it.was(), it.now());
    standings.relocate(it.was(), it.now());
  }

  @EventListener
  void on(WhereaboutsChanged changed) {
    var people = residents.named(standings.known(changed.residents()));
    for (var id : people.keySet().stream().sorted(BY_NUMBER).toList()) {
      var who = people.get(id);
      if (who != null) keeping.keep(id, Categories.homeOf(who));
    }
  }

  private static final java.util.Comparator<ResidentId> BY_NUMBER =
      java.util.Comparator.comparing(ResidentId::number);

  /** Two logs were one person's. */
  @EventListener
  void on(ResidentsMerged it) {
    if (entries.of(it.went()).isEmpty()) return;
    entries.move(it.went(), it.stays());
    keepBoth(it.stays(), it.went());
  }

  /** What was entered of the one who went is theirs again. */
  @EventListener
  void on(ResidentsUnmerged it) {
    if (standings.known(java.util.List.of(it.stays())).isEmpty()) return;
    entries.giveBack(it.stays(), it.went());
    keepBoth(it.stays(), it.went());
  }

  private void keepBoth(ResidentId one, ResidentId other) {
    var people = residents.named(java.util.List.of(one, other));
    people.keySet().stream()
        .sorted(BY_NUMBER)
        .forEach(id -> {
          var who = people.get(id);
          if (who != null) keeping.keep(id, Categories.homeOf(who));
        });
  }

  @Override
  public void follow(Succession succession) {
    var now = clock.instant();
    var ended = new HashSet<Long>();
    for (var it : succession.steps()) {
      if (it.from().level() == Level.GRID) ended.add(it.from().value());
    }
    if (!ended.isEmpty()) {
      following.follow(ended, succession.subdistrictsBefore(), succession.subdistrictsAfter(), now);
    }
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) purposes.follow(heirs);
    succession
        .successors()
        .forEach((old, next) -> {
          if (old.level() == Level.COMMUNITY) closures.follow(old, next, now);
        });
  }
}
