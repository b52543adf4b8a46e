package org.linli.places.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.linli.places.outlines.Outlines;
import org.linli.places.reorganisation.Recoding.Begun;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a plan into force: the tree, its outlines and all that hangs on it, or nothing at all. */
@Component
class TakingEffect {

  private static final int MOST_FAULTS = 200;

  private final ReorganisationStore store;
  private final Recoder recoder;
  private final Places places;
  private final Outlines outlines;
  private final List<Attached> attached;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TakingEffect(
      ReorganisationStore store,
      Recoder recoder,
      Places places,
      Outlines outlines,
      List<Attached> attached,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.recoder = recoder;
    this.places = places;
    this.outlines = outlines;
    this.attached = attached;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** The first day that nobody above has begun to count yet. */
  LocalDate firstFreeDay(LocalDate day) {
    return attached.stream().map(it -> it.firstFreeDay(day)).max(LocalDate::compareTo).orElse(day);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Reorganisation bring(Reorganisation plan) {
    places.holdStill();
    attached.forEach(Attached::holdStill);
    var now = clock.instant();
    var from = firstFreeDay(plan.content().day());
    var recoding = recoder.of(plan.content().changes());
    requireNobodyLeftBehind(recoding);
    var source = "reorganisation " + plan.id();
    var begun = recoding.begun().stream().map(Begun::place).toList();
    store.end(recoding.ended(), from, now);
    store.begin(begun, from, source, now);
    store.rename(recoding.names(), from, now);
    store.follow(recoding.steps(), plan.content().day(), plan.id());
    store.followInZones(plan.id());
    draw(recoding, plan, from, source);
    var succession = recoding.succession(plan.id(), from, plan.content().basis());
    attached.forEach(it -> it.follow(succession));
    var done = plan.inForce(from, now);
    if (!store.put(done)) throw new IllegalStateException("Overtaken: " + plan.id());
    journal.noteOwn(
        "REORGANISED",
        plan.id().toString(),
        plan.content().place(),
        plan.content().basis(),
        Map.of(
            "title", plan.content().title(),
            "plannedBy", plan.user(),
            "figuresFrom", from.toString(),
            "ended", recoding.ended().size(),
            "begun", begun.size()));
    events.publishEvent(
        new PlacesReorganised(
            plan.id(),
            recoding.ended(),
            recoding.begun().stream().map(it -> it.place().code()).toList()));
    return done;
  }

  private void draw(Recoding recoding, Reorganisation plan, LocalDate from, String source) {
    var place = plan.content().place();
    var drawn = recoding.begun().stream().map(Begun::outline).filter(Objects::nonNull).toList();
    outlines.put(drawn, place, source);
    if (!recoding.reshaped().isEmpty()) {
      outlines.reshape(recoding.reshaped(), place, from, source);
    }
  }

  static void requireNobodyLeftBehind(Recoding recoding) {
    if (recoding.leftBehind().isEmpty()) return;
    throw Refusal.forFaults(
        ReorganisationReason.BUILDINGS_LEFT_BEHIND,
        recoding.leftBehind().stream()
            .limit(MOST_FAULTS)
            .map(it ->
                Fault.at(
                    Long.toString(it.building().id()),
                    it.building().address() + it.building().name(),
                    it.why()))
            .toList());
  }

  /** What the new places will hold, before anything is done. */
  Preview preview(List<Change> changes, LocalDate day, List<Attached.Buildings> buildings) {
    var recoding = recoder.of(changes);
    var old = recoding.ended();
    var sizes = new HashMap<org.linli.base.PlaceCode, Attached.Size>();
    for (var it : buildings)
      it.sizes(old).forEach((grid, size) -> sizes.merge(grid, size, Attached.Size::plus));
    var divided = List.copyOf(recoding.divided());
    var stand =
        divided.isEmpty()
            ? List.<Building>of()
            : buildings.stream().flatMap(it -> it.of(divided).stream()).toList();
    var open =
        attached.stream()
            .flatMap(it -> it.open(old).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    return Preview.of(recoding, sizes, stand, open, firstFreeDay(day));
  }
}
