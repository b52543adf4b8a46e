package org.linli.command.activations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.command.plans.Plan;
import org.linli.edge.Caller;
import org.linli.facts.admission.Issues;
import org.linli.facts.admission.Terms;
import org.linli.law.Duty;
import org.linli.orders.OrderBatch;
import org.linli.orders.OrderSets;
import org.linli.orders.OrderWish;
import org.linli.orders.duties.DutyItem;
import org.linli.orders.duties.DutyLists;
import org.linli.sweeps.campaigns.Sweep;
import org.linli.sweeps.campaigns.Sweeps;
import org.springframework.stereotype.Component;

/**
 * What of a plan is work: forms with their sweeps, orders, and what the lists of duties gain. An
 * exercise sends out orders marked as such and nothing that reaches a resident.
 */
@Component
class WorkParts {

  /** A form is due in the evening, when people have been home, and never at night. */
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private static final Duration TIME_TO_ANSWER = Duration.ofHours(3);

  private final OrderSets orders;
  private final Issues issues;
  private final Sweeps sweeps;
  private final DutyLists duties;
  private final PartStore parts;

  WorkParts(OrderSets orders, Issues issues, Sweeps sweeps, DutyLists duties, PartStore parts) {
    this.orders = orders;
    this.issues = issues;
    this.sweeps = sweeps;
    this.duties = duties;
    this.parts = parts;
  }

  List<Part> bring(Bringing it) {
    var made = new ArrayList<Part>();
    for (var scope : it.scopes()) {
      made.addAll(duties(it, scope));
      for (var form : it.plan().forms()) {
        if (form.from() == it.from()) made.addAll(form(it, form, scope));
      }
      for (var order : it.plan().orders()) {
        if (order.from() == it.from()) made.addAll(order(it, order, scope));
      }
    }
    return made;
  }

  /** Who works in a grid is for its temporary posts as well, as long as they are there. */
  private List<Part> duties(Bringing it, PlaceCode scope) {
    var planned =
        it.plan().posts().stream()
            .filter(post -> post.from() == it.from() && post.at() == Level.GRID)
            .map(post ->
                new DutyItem(
                    "YA-%s-%s".formatted(it.plan().key(), post.key()),
                    null,
                    Duty.Kind.BASIC,
                    post.name(),
                    post.englishName(),
                    it.plan().basis(),
                    it.source()))
            .toList();
    if (planned.isEmpty() || it.activation().exercise()) return List.of();
    var list =
        it.trouble()
            .in(
                Part.Kind.DUTIES,
                Role.GRID_WORKER.name(),
                Role.GRID_WORKER.name(),
                null,
                () -> duties.put(it.by(), it.source(), scope, Role.GRID_WORKER, planned));
    if (list == null) return List.of();
    return List.of(
        it.part(
            Part.Kind.DUTIES,
            Role.GRID_WORKER.name(),
            scope,
            Role.GRID_WORKER.name(),
            planned.size()));
  }

  /** Where nobody lives there is no door to go to, and no reason to hold up the rest. */
  private List<Part> form(Bringing it, Plan.FormItem form, PlaceCode scope) {
    var sweep = sweeps.isAnybodyAt(scope) ? form.sweep() : null;
    var made = new ArrayList<Part>();
    if (it.activation().exercise()) {
      made.add(it.part(Part.Kind.FORM, form.key(), scope, form.title(), form.englishTitle(), 1));
      if (sweep != null)
        made.add(
            it.part(Part.Kind.SWEEP, form.key(), scope, sweep.title(), sweep.englishTitle(), 1));
      return made;
    }
    var issue =
        it.trouble()
            .in(
                Part.Kind.FORM,
                form.key(),
                form.title(),
                form.englishTitle(),
                () -> issue(it, form, scope));
    if (issue == null) return made;
    made.add(
        it.part(Part.Kind.FORM, form.key(), scope, issue, form.title(), form.englishTitle(), 1));
    if (sweep == null) return made;
    var started =
        it.trouble()
            .in(
                Part.Kind.SWEEP,
                form.key(),
                sweep.title(),
                sweep.englishTitle(),
                () -> sweep(it, sweep, issue, scope));
    if (started != null) {
      made.add(
          it.part(
              Part.Kind.SWEEP, form.key(), scope, started, sweep.title(), sweep.englishTitle(), 1));
    }
    return made;
  }

  /**
   * Let out as an emergency's and registered at once, since the plan has the basis and the duty.
   */
  private UUID issue(Bringing it, Plan.FormItem form, PlaceCode scope) {
    var ground = it.activation().ground();
    var today = LocalDate.ofInstant(it.now(), WorkDays.ZONE);
    var deadline = deadline(form, it);
    var last =
        LocalDate.ofInstant(
            Collections.max(List.of(it.activation().until(), deadline)), WorkDays.ZONE);
    var terms =
        new Terms(
            form.agency(),
            ground.authority(),
            "",
            form.basis(),
            form.duty(),
            form.purpose(),
            form.englishPurpose(),
            today,
            last,
            deadline,
            last.plusDays(form.keepDays()),
            it.activation().matter());
    var load =
        new Terms.Load(
            UUID.randomUUID(),
            form.title(),
            form.englishTitle(),
            scope,
            Set.copyOf(form.items()),
            0,
            form.items().size());
    var id = issues.issue(it.by(), terms, load);
    var number = "%s-%s-%s".formatted(ground.notice(), form.key(), scope);
    issues.register(it.by(), id, form.basis(), form.duty(), number);
    return id;
  }

  private static Instant deadline(Plan.FormItem form, Bringing it) {
    var days = form.sweep() == null ? 1 : form.sweep().days();
    var evening =
        LocalDate.ofInstant(it.now(), WorkDays.ZONE)
            .plusDays(days - 1L)
            .atTime(EVENING)
            .atZone(WorkDays.ZONE)
            .toInstant();
    return evening.isBefore(it.now().plus(TIME_TO_ANSWER))
        ? evening.plus(Duration.ofDays(1))
        : evening;
  }

  private UUID sweep(Bringing it, Plan.SweepItem sweep, UUID issue, PlaceCode scope) {
    var end = it.now().plus(Duration.ofDays(sweep.days()));
    return sweeps
        .start(
            it.by(),
            new Sweep.Wish(
                issue,
                sweep.title(),
                sweep.englishTitle(),
                sweep.looksFor(),
                sweep.englishLooksFor(),
                scope,
                sweep.mode(),
                null,
                Collections.min(List.of(end, it.activation().until()))))
        .id();
  }

  /** One that goes no further down than the place itself is nobody's order there. */
  private List<Part> order(Bringing it, Plan.OrderItem order, PlaceCode scope) {
    if (!scope.level().isWiderThan(order.at())) return List.of();
    var wish = wish(order, scope);
    var issued =
        it.trouble()
            .in(
                Part.Kind.ORDER,
                order.key(),
                order.title(),
                order.englishTitle(),
                () ->
                    it.activation().exercise()
                        ? it.orders().issueUnlessStopped(it.source(), wish)
                        : Optional.of(it.orders().issue(it.source(), wish)));
    if (issued == null) return List.of();
    // What would be stopped for real is in the report of an exercise.
    var id = issued.map(OrderBatch.Issued::id).orElse(null);
    var tasks = issued.map(OrderBatch.Issued::tasks).orElse(0);
    return List.of(
        it.part(
            Part.Kind.ORDER, order.key(), scope, id, order.title(), order.englishTitle(), tasks));
  }

  private static OrderWish wish(Plan.OrderItem it, PlaceCode scope) {
    return new OrderWish(
        it.title(),
        it.englishTitle(),
        it.words(),
        it.englishWords(),
        it.basis(),
        it.agency(),
        it.duty(),
        scope,
        it.at(),
        it.unit(),
        it.englishUnit(),
        it.rule(),
        it.amount(),
        List.of(),
        it.minutes(),
        null,
        Limit.of(it.within()),
        true,
        it.means(),
        null,
        null);
  }

  /** Forms that are out may be used as long as the response lasts. */
  void prolong(Bringing it, List<Part> brought) {
    if (it.activation().exercise()) return;
    var last = LocalDate.ofInstant(it.activation().until(), WorkDays.ZONE);
    var out = brought.stream().filter(part -> part.endedAt() == null).toList();
    for (var id : refs(out, Part.Kind.FORM)) {
      if (issues.isInForce(id)) issues.prolong(it.by(), id, last);
    }
  }

  /** Nobody is sent to a door any more, and nothing asked. */
  void endAsking(Caller by, List<Part> ending, String words) {
    for (var it : refs(ending, Part.Kind.SWEEP)) {
      if (sweeps.isOpen(it)) sweeps.end(by, it, words);
    }
    for (var it : refs(ending, Part.Kind.FORM)) {
      if (issues.isInForce(it)) issues.withdraw(by, it, words);
    }
  }

  private static List<UUID> refs(List<Part> parts, Part.Kind kind) {
    var found = new ArrayList<UUID>();
    for (var it : parts) {
      if (it.kind() == kind && it.ref() != null) found.add(it.ref());
    }
    return found;
  }

  /** Ends orders and planned duties that came with one level. */
  void end(Caller by, Activation activation, String source, String words) {
    orders.endAll(by, source, words);
    if (!activation.exercise()) duties.take(by, source);
  }

  /** The sweeps that still go from door to door. */
  List<Part> sweeping(Activation it) {
    return parts.of(it.id()).stream()
        .filter(part -> part.kind() == Part.Kind.SWEEP && part.endedAt() == null)
        .filter(part -> part.ref() != null && sweeps.isOpen(part.ref()))
        .toList();
  }
}
