package org.linli.messages;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to not wanting messages: said by the household on its own page, or to somebody of the
 * community who enters it. It holds from the next message on, for all purposes.
 */
@Service
@Transactional
public class OptOuts {

  private final OptOutStore store;
  private final Households households;
  private final Journal journal;
  private final Clock clock;

  OptOuts(OptOutStore store, Households households, Journal journal, Clock clock) {
    this.store = store;
    this.households = households;
    this.journal = journal;
    this.clock = clock;
  }

  /** A household's people with who of them wants none. */
  public record Of(Households.WithResidents home, OptOut optOut) {}

  @Transactional(readOnly = true)
  public Of home(String token) {
    return of(households.byLink(token));
  }

  public Of set(String token, OptOut wanted) {
    return set(households.byLink(token), wanted, null);
  }

  @Transactional(readOnly = true)
  public Of household(Caller caller, HouseholdId id) {
    return of(households.get(caller, id));
  }

  public Of set(Caller caller, HouseholdId id, OptOut wanted) {
    return set(households.requiring(caller, Power.REPORT_BY_PROXY, id), wanted, caller);
  }

  private Of of(Households.WithResidents home) {
    return new Of(home, store.of(home.household().id(), numbers(home)));
  }

  private Of set(Households.WithResidents home, OptOut wanted, @Nullable Caller by) {
    var id = home.household().id();
    var own = numbers(home);
    for (var it : wanted.residents()) {
      if (it.subdistrict() != id.subdistrict() || !own.contains(it.number())) {
        throw new NoSuchElementException(it.toString());
      }
    }
    store.set(id, own, wanted, by == null ? null : by.post(), clock.instant());
    var told = Map.of("household", wanted.household(), "residents", wanted.residents().size());
    var grid = home.household().grid();
    if (by == null) {
      journal.noteOwn("MESSAGES_WANTED_SET", id.toString(), grid, "the household", told);
    } else {
      journal.note(by, "MESSAGES_WANTED_SET", id.toString(), grid, told);
    }
    return of(home);
  }

  private static Set<Long> numbers(Households.WithResidents home) {
    return home.residents().stream().map(Resident::id).collect(Collectors.toSet());
  }

  static ResidentId idOf(Resident it) {
    return new ResidentId(it.household().subdistrict(), it.id());
  }
}
