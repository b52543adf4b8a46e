package org.linli.command.activations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.command.activations.Assembly.Bringing;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Caller;
import org.linli.facts.admission.Issues;
import org.linli.facts.admission.Terms;
import org.linli.law.Duty;
import org.linli.orders.OrderWish;
import org.linli.orders.Orders;
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

  private final Orders orders;
  private final Issues issues;
  private final Sweeps sweeps;
  private final DutyLists duties;
  private final PartStore parts;

  WorkParts(Orders orders, Issues issues, Sweeps sweeps, DutyLists duties, PartStore parts) {
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

  private List<Part> form(Bringing it, Plan.FormItem form, PlaceCode scope) {
    var real = !it.activation().exercise();
    var issue =
        it.trouble()
            .in(
                Part.Kind.FORM,
                form.key(),
                form.title(),
                () -> real ? issue(it, form, scope) : it.activation().id());
    if (issue == null) return List.of();
    var made = new ArrayList<Part>();
    made.add(part(it, Part.Kind.FORM, form.key(), scope, real ? issue : null, form.title(), 1));
    var sweep = form.sweep();
    // Where nobody lives there is no door to go to, and no reason to hold up the rest.
    if (sweep == null || !sweeps.isAnybodyAt(scope)) return made;
    var started =
        it.trouble()
            .in(
                Part.Kind.SWEEP,
                form.key(),
                sweep.title(),
                () -> real ? sweep(it, sweep, issue, scope) : it.activation().id());
    if (started != null) {
      made.add(
          part(it, Part.Kind.SWEEP, form.key(), scope, real ? started : null, sweep.title(), 1));
    }
    return made;
  }

  private static Part part(
      Bringing it,
      Part.Kind kind,
      String key,
      PlaceCode scope,
      @Nullable UUID ref,
      String title,
      long amount) {
    return new Part(kind, key, scope, ref, title, amount, it.from(), it.now(), null);
  }

  /**
   * Let out as an emergency's and registered at once, since the plan has the basis and the duty.
   */
  private UUID issue(Bringing it, Plan.FormItem form, PlaceCode scope) {
    var ground = it.activation().ground();
    var today = LocalDate.ofInstant(it.now(), WorkDays.ZONE);
    var deadline = deadline(form, it);
    var last = LocalDate.ofInstant(later(it.activation().until(), deadline), WorkDays.ZONE);
    var terms =
        new Terms(
            form.agency(),
            ground.authority(),
            "",
            form.basis(),
            form.duty(),
            form.purpose(),
            today,
            last,
            deadline,
            last.plusDays(form.keepDays()),
            it.activation().matter());
    var load =
        new Terms.Load(
            UUID.randomUUID(),
            form.title(),
            scope,
            Set.copyOf(form.items()),
            0,
            form.items().size());
    var id = issues.issue(it.by(), terms, load);
    var number = "%s-%s-%s".formatted(ground.notice(), form.key(), scope);
    issues.register(it.by(), id, form.basis(), form.duty(), number);
    return id;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
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
    var latest = it.activation().until();
    return sweeps
        .start(
            it.by(),
            new Sweep.Wish(
                issue,
                sweep.title(),
                sweep.looksFor(),
                scope,
                sweep.mode(),
                null,
                end.isBefore(latest) ? end : latest))
        .id();
  }

  /** One that goes no further down than the place itself is nobody's order there. */
  private List<Part> order(Bringing it, Plan.OrderItem order, PlaceCode scope) {
    if (!scope.level().isWiderThan(order.at())) return List.of();
    var activation = it.activation();
    var wish = wish(order, scope);
    if (activation.exercise() && !orders.stops(it.by(), wish).isEmpty()) {
      // It would be stopped: the report says so.
      return List.of(it.part(Part.Kind.ORDER, order.key(), scope, order.title(), 0));
    }
    var ids =
        it.trouble()
            .in(
                Part.Kind.ORDER,
                order.key(),
                order.title(),
                () ->
                    orders.issueAll(it.by(), it.source(), activation.exerciseId(), List.of(wish)));
    if (ids == null) return List.of();
    var id = ids.getFirst();
    return List.of(
        part(it, Part.Kind.ORDER, order.key(), scope, id, order.title(), orders.tasks(id)));
  }

  private static OrderWish wish(Plan.OrderItem it, PlaceCode scope) {
    return new OrderWish(
        it.title(),
        it.words(),
        it.basis(),
        it.agency(),
        it.duty(),
        scope,
        it.at(),
        it.unit(),
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

  /** Ends orders, sweeps, forms and planned duties that came with one level. */
  void end(Caller by, Activation activation, ResponseLevel from, String words) {
    var source = activation.source(from);
    orders.endAll(by, source, words);
    if (activation.exercise()) return;
    for (var it : parts.of(activation.id())) {
      if (it.from() != from || it.endedAt() != null || it.ref() == null) continue;
      if (it.kind() == Part.Kind.SWEEP && sweeps.isOpen(it.ref())) {
        sweeps.end(by, it.ref(), words);
      }
    }
    for (var it : parts.of(activation.id())) {
      if (it.from() != from || it.endedAt() != null || it.ref() == null) continue;
      if (it.kind() == Part.Kind.FORM && issues.isInForce(it.ref())) {
        issues.withdraw(by, it.ref(), words);
      }
    }
    duties.take(by, source);
  }

  /** The sweeps that still go from door to door. */
  List<Part> sweeping(Activation it) {
    return parts.of(it.id()).stream()
        .filter(part -> part.kind() == Part.Kind.SWEEP && part.endedAt() == null)
        .filter(part -> part.ref() != null && sweeps.isOpen(part.ref()))
        .toList();
  }
}
