package org.linli.command.activations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.command.activations.Line.Act;
import org.linli.edge.Caller;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to more places for an activation: looked at, and decided. */
@Service
public class ActivationPlaces {

  private final Decisions decisions;
  private final ActivationStore store;
  private final AddedGroupStore added;
  private final Assembly assembly;
  private final Places places;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ActivationPlaces(
      Decisions decisions,
      ActivationStore store,
      AddedGroupStore added,
      Assembly assembly,
      Places places,
      TransactionTemplate transaction,
      Clock clock) {
    this.decisions = decisions;
    this.store = store;
    this.added = added;
    this.assembly = assembly;
    this.places = places;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Does it and takes it back at once: what is shown is exactly what would happen. */
  Activations.Look preview(Caller caller, UUID id, List<PlaceCode> more) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          return bring(caller, decisions.held(caller, id), more, Trouble.collecting());
        }));
  }

  /**
   * More places, where all comes alive that is alive already: what the plan has up to its level,
   * and the groups that were added since, with their posts.
   */
  public Activation widen(Caller caller, UUID id, List<PlaceCode> more, Ground said) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          var it = decisions.held(caller, id);
          var ground = decisions.ground(caller, it, said);
          var made = bring(caller, it, more, Trouble.refusing());
          var next = made.activation();
          var numbers = Decisions.numbers(made.brings());
          decisions.tell(caller, next, Act.WIDEN, null, ground, numbers);
          return next;
        }));
  }

  private Activations.Look bring(
      Caller caller, Activation it, List<PlaceCode> more, Trouble trouble) {
    var now = clock.instant();
    for (var place : more) {
      caller.require(it.power(), place);
      places.current(caller, place);
    }
    var next = it.widen(more);
    decisions.refuseASecond(caller, it, more);
    store.cover(it.id(), more, now);
    var occasion = assembly.begin(caller, next, decisions.plan(it), more, now, trouble);
    var made = new ArrayList<>(assembly.bring(occasion, next.level().andWeaker()));
    var groups = added.of(it.id());
    for (var place : more) {
      var coming = groups.stream().map(one -> one.at(place, it.places())).toList();
      made.addAll(assembly.add(occasion.over(place), coming));
    }
    return new Activations.Look(next, made, trouble.all());
  }
}
