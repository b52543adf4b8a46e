package org.linli.places.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.linli.places.reorganisation.Reorganisation.By;
import org.linli.places.reorganisation.Reorganisation.Content;
import org.linli.places.reorganisation.Reorganisation.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to reorganising places. A plan is drafted, previewed, planned for a day, and comes into
 * force at the beginning of that day, or at once when the day is today; until then it can be
 * withdrawn.
 */
@Service
@Transactional
public class Reorganisations {

  private static final Logger log = LoggerFactory.getLogger(Reorganisations.class);

  /** All of China keeps one time. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_BASIS = 500;

  private final ReorganisationStore store;
  private final TakingEffect effect;
  private final Recoder recoder;
  private final Places places;
  private final List<Attached.Buildings> buildings;
  private final Journal journal;
  private final TransactionTemplate alone;
  private final Clock clock;

  Reorganisations(
      ReorganisationStore store,
      TakingEffect effect,
      Recoder recoder,
      Places places,
      List<Attached.Buildings> buildings,
      Journal journal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.effect = effect;
    this.recoder = recoder;
    this.places = places;
    this.buildings = buildings;
    this.journal = journal;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Page<Reorganisation> list(Caller caller, PlaceCode within, Page.Ask ask) {
    return store.within(caller.cut(Power.REORGANISE_PLACES, within), ask);
  }

  @Transactional(readOnly = true)
  public Reorganisation get(Caller caller, UUID id) {
    var plan = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.REORGANISE_PLACES, plan.content().place());
    return plan;
  }

  /** What changes would make of the places as they are now; nothing is written. */
  @Transactional(readOnly = true)
  public Preview preview(Caller caller, List<Change> changes) {
    requirePower(caller, changes);
    return effect.preview(changes, today(), buildings);
  }

  public Reorganisation draft(Caller caller, Content content) {
    check(caller, content, null);
    var plan = Reorganisation.draft(UUID.randomUUID(), content, by(caller));
    return written(caller, plan, "REORGANISATION_DRAFTED");
  }

  /** Changes a draft; {@code version} is the one the caller has seen. */
  public Reorganisation change(Caller caller, UUID id, int version, Content content) {
    var plan = get(caller, id).with(content, version, by(caller));
    check(caller, content, id);
    return written(caller, plan, "REORGANISATION_CHANGED");
  }

  /**
   * Decides a draft. From now on nobody else can plan over the same communities; if its day is
   * today, it is in force when this returns.
   */
  public Reorganisation plan(Caller caller, UUID id, int version) {
    var plan = get(caller, id).planned(version, today(), by(caller));
    places.holdStill();
    check(caller, plan.content(), id);
    TakingEffect.requireNobodyLeftBehind(recoder.of(plan.content().changes()));
    var planned = written(caller, plan, "REORGANISATION_PLANNED");
    return planned.content().day().isAfter(today()) ? planned : effect.bring(planned);
  }

  public Reorganisation withdraw(Caller caller, UUID id, int version) {
    var plan = get(caller, id).withdrawn(version, by(caller));
    return written(caller, plan, "REORGANISATION_WITHDRAWN");
  }

  /**
   * Brings into force whatever is due. Called by a timer, and by whoever is about to count a new
   * day, so that the day is counted by its own places; a plan that cannot be carried out says why
   * and does not keep the others waiting.
   */
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
  public void bringDueIntoForce() {
    for (var plan : store.planned(today())) {
      try {
        alone.executeWithoutResult(_ -> bringIfStillDue(plan.id()));
      } catch (Refusal refused) {
        log.warn("The reorganisation {} cannot come into force", plan.id(), refused);
        alone.executeWithoutResult(_ -> store.trouble(plan.id(), Trouble.of(refused)));
      }
    }
  }

  private void bringIfStillDue(UUID id) {
    places.holdStill();
    store.find(id).filter(it -> it.state() instanceof State.Planned).ifPresent(effect::bring);
  }

  private void check(Caller caller, Content content, @org.jspecify.annotations.Nullable UUID own) {
    if (isMissing(content.title(), LONGEST_TITLE) || isMissing(content.basis(), LONGEST_BASIS)) {
      throw Refusal.because(
          ReorganisationReason.TITLE_OR_BASIS_MISSING, LONGEST_TITLE, LONGEST_BASIS);
    }
    if (content.changes().isEmpty()) throw Refusal.because(ReorganisationReason.NOTHING_TO_DO);
    requirePower(caller, content.changes());
    recoder.of(content.changes());
    for (var other : store.planned(LocalDate.of(9999, 1, 1))) {
      if (!other.id().equals(own) && isInTheWay(other.content(), content)) {
        throw Refusal.because(
            ReorganisationReason.PLAN_IN_THE_WAY,
            other.user(),
            other.content().title(),
            other.content().day());
      }
    }
  }

  private static boolean isMissing(String text, int longest) {
    return text.isBlank() || text.codePointCount(0, text.length()) > longest;
  }

  private static boolean isInTheWay(Content one, Content other) {
    return one.scope().stream()
        .anyMatch(a -> other.scope().stream().anyMatch(b -> a.contains(b) || b.contains(a)));
  }

  private static void requirePower(Caller caller, List<Change> changes) {
    caller.require(Power.REORGANISE_PLACES);
    for (var change : changes) {
      change.touched().forEach(it -> caller.require(Power.REORGANISE_PLACES, it));
      change.targets().forEach(it -> caller.require(Power.REORGANISE_PLACES, it));
    }
  }

  private Reorganisation written(Caller caller, Reorganisation plan, String action) {
    if (!store.put(plan)) {
      throw Refusal.because(ReorganisationReason.CHANGED_MEANWHILE, plan.user());
    }
    journal.note(
        caller,
        action,
        plan.id().toString(),
        plan.content().place(),
        plan.content().basis(),
        Map.of("title", plan.content().title(), "day", plan.content().day().toString()));
    return plan;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private By by(Caller caller) {
    return new By(caller.user(), caller.account(), clock.instant());
  }
}
