package org.linli.command.activations;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.activations.Assembly.Bringing;
import org.linli.command.activations.Line.Act;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how an activation changes with the emergency: stronger, weaker, longer, wider, with
 * groups nobody had foreseen. Each is a decision with a ground of its own.
 */
@Service
@Transactional
public class ActivationSteps {

  private final Activations activations;
  private final ActivationStore store;
  private final PartStore parts;
  private final Assembly assembly;
  private final Places places;
  private final Clock clock;

  ActivationSteps(
      Activations activations,
      ActivationStore store,
      PartStore parts,
      Assembly assembly,
      Places places,
      Clock clock) {
    this.activations = activations;
    this.store = store;
    this.parts = parts;
    this.assembly = assembly;
    this.places = places;
    this.clock = clock;
  }

  /** Up brings what the stronger levels add; down ends exactly that. */
  public Activation stepTo(
      Caller caller, UUID id, ResponseLevel level, Instant until, Ground said) {
    var it = activations.held(caller, id);
    var now = clock.instant();
    var ground = ground(it, said, now);
    var plan = activations.plan(it);
    var next = it.stepTo(plan, caller, level, until, now);
    store.save(next);
    var up = level.isAtLeast(it.level());
    var between = new ArrayList<>(Activations.upTo(up ? level : it.level()));
    between.removeAll(Activations.upTo(up ? it.level() : level));
    if (up) {
      var made = bring(caller, next, plan, between, next.places(), now);
      activations.line(caller, next, Act.STEP_UP, until, ground, Activations.numbers(made));
      return next;
    }
    var ending =
        parts.of(id).stream()
            .filter(part -> part.endedAt() == null && between.contains(part.from()))
            .toList();
    Collections.reverse(between);
    for (var from : between) assembly.end(caller, it, from, ground.words(), now);
    activations.line(caller, next, Act.STEP_DOWN, until, ground, Activations.numbers(ending));
    return next;
  }

  /** A new end: powers and measures go on by a new decision, from where the old one ends. */
  public Activation extend(Caller caller, UUID id, Instant until, Ground said) {
    var it = activations.held(caller, id);
    var now = clock.instant();
    var ground = ground(it, said, now);
    var plan = activations.plan(it);
    var next = it.extend(plan, until, now);
    store.save(next);
    var made = new ArrayList<Part>();
    for (var level : Activations.upTo(next.level())) {
      var bringing =
          new Bringing(caller, next, plan, level, next.places(), now, Trouble.refusing());
      made.addAll(assembly.prolong(bringing, it.until()));
    }
    activations.line(caller, next, Act.EXTEND, until, ground, Activations.numbers(made));
    return next;
  }

  /** More places, where everything comes alive that is alive already. */
  public Activation widen(Caller caller, UUID id, List<PlaceCode> more, Ground said) {
    var it = activations.held(caller, id);
    var now = clock.instant();
    for (var place : more) {
      caller.require(it.exercise() ? Power.EXERCISE_PLANS : Power.ACTIVATE_PLANS, place);
      places.current(caller, place);
    }
    var ground = ground(it, said, now);
    var next = it.widen(more);
    activations.refuseASecond(caller, it, more);
    store.cover(id, more, now);
    var made = bring(caller, next, activations.plan(it), Activations.upTo(next.level()), more, now);
    activations.line(caller, next, Act.WIDEN, null, ground, Activations.numbers(made));
    return next;
  }

  /**
   * Groups that the emergency needs and the plan had not foreseen (Wuhan: 8, then 12, then 13).
   *
   * @param takes by the key of a group, the keys of matters it takes over
   */
  public Activation addGroups(
      Caller caller,
      UUID id,
      List<Plan.Group> groups,
      Map<String, List<String>> takes,
      Ground said) {
    var it = activations.held(caller, id);
    it.requireResponding();
    var now = clock.instant();
    var ground = ground(it, said, now);
    var matters = new HashMap<String, PartStore.Held>();
    parts.matters(id).stream()
        .filter(held -> held.until() == null)
        .forEach(held -> matters.put(held.matter(), held));
    requireNew(it, groups);
    var taken = new ArrayList<PartStore.Held>();
    for (var group : groups) {
      for (var matter : group.matters()) taken.add(Assembly.held(matter, group.key(), now));
      for (var key : takes.getOrDefault(group.key(), List.of())) {
        var held = matters.get(key);
        if (held == null) throw Refusal.because(CommandReason.NO_SUCH_MATTER, key);
        taken.add(new PartStore.Held(key, held.name(), held.englishName(), group.key(), now, null));
      }
    }
    if (taken.stream().map(PartStore.Held::matter).distinct().count() != taken.size()) {
      throw Refusal.because(CommandReason.NO_SUCH_MATTER, "");
    }
    var bringing =
        new Bringing(
            caller,
            it,
            activations.plan(it),
            ResponseLevel.IV,
            it.places(),
            now,
            Trouble.refusing());
    var made = assembly.add(bringing, groups);
    parts.take(id, taken);
    var numbers = Activations.numbers(made);
    numbers.put("MATTERS", (long) taken.size());
    activations.line(caller, it, Act.ADD_GROUPS, null, ground, numbers);
    return it;
  }

  private void requireNew(Activation it, List<Plan.Group> groups) {
    var there = new HashSet<String>();
    parts.of(it.id()).stream()
        .filter(part -> part.kind() == Part.Kind.GROUP && part.endedAt() == null)
        .forEach(part -> there.add(part.key()));
    for (var group : groups) {
      if (!there.add(group.key())) {
        throw Refusal.because(CommandReason.GROUP_THERE_ALREADY, group.name());
      }
    }
  }

  private Ground ground(Activation it, Ground said, Instant now) {
    return it.exercise() ? said : activations.requireGround(said, it.places(), now);
  }

  private List<Part> bring(
      Caller caller,
      Activation it,
      Plan plan,
      List<ResponseLevel> levels,
      List<PlaceCode> scopes,
      Instant now) {
    return activations.bring(caller, it, plan, levels, scopes, now, Trouble.refusing());
  }
}
