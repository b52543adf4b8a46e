package org.linli.sweeps.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.base.Refusal;
import org.linli.sweeps.categories.CategoryState.Label;

/**
 * S3: whatever comes in whatever order, everybody is in exactly one state, and the log tells why.
 */
class HistoryTest {

  private static final Instant BEGUN = Instant.parse("2020-02-17T00:00:00Z");
  private static final Entry.Ground GROUND = new Entry.Ground(UUID.randomUUID(), "PHERL-39");

  @Property
  void theLogLeadsToOneStateHoweverItCameIn(
      @ForAll @Size(max = 25) List<@IntRange(max = 599) Integer> happened, @ForAll long seed) {
    var history = History.of(List.of());
    var kept = new ArrayList<Entry>();
    for (var i = 0; i < happened.size(); i++) {
      var entry = entry(happened.get(i), i);
      try {
        history = history.with(entry);
        kept.add(entry);
      } catch (Refusal refused) {
        assertThat(refused.reason()).isInstanceOf(CategoryReason.class);
      }
    }

    var shuffled = new ArrayList<>(kept);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(History.of(shuffled)).isEqualTo(history);
    assertThat(history.lines()).extracting(History.Line::entry).hasSameElementsAs(kept);
    nobodyIsDropped(history);
  }

  /** Each line leads from the one before it; what leads nowhere says why. */
  private static void nobodyIsDropped(History history) {
    var now = Standing.NOTHING;
    for (var line : history.lines()) {
      if (line.overtaken() == null) now = now.next(line.entry().step());
      assertThat(line.after()).isEqualTo(now);
      var label = now.state().label();
      assertThat((label == Label.NOTHING) == (now.since() == null)).isTrue();
      if (line.overtaken() == null && line.entry().step() instanceof Step.End) {
        assertThat(now.placement()).isNull();
        assertThat(now.testedAt()).isNull();
      }
    }
    assertThat(history.now()).isEqualTo(now);
  }

  /** Once somebody is known of, only an end or a withdrawal takes them out of their category. */
  @Property
  void nobodyLeavesACategoryButByADecision(
      @ForAll @Size(max = 25) List<@IntRange(max = 599) Integer> happened) {
    var now = Standing.NOTHING;
    for (var i = 0; i < happened.size(); i++) {
      var step = entry(happened.get(i), i).step();
      var was = now.state();
      try {
        now = now.next(step);
      } catch (Refusal refused) {
        continue;
      }
      if (was.isOpen() && !now.state().isOpen()) assertThat(step).isInstanceOf(Step.End.class);
      if (now.state().label() == Label.CLOSE_CONTACT && was.label() != Label.CLOSE_CONTACT) {
        assertThat(step)
            .isInstanceOfSatisfying(
                Step.Decide.class,
                it -> assertThat(it.by()).isEqualTo(DecidingBody.DISEASE_CONTROL));
      }
    }
  }

  @Test
  void whoIsReleasedTooLateIsStillSuspected() {
    var history =
        History.of(List.of())
            .with(decided(HealthCategory.CLOSE_CONTACT, 1, 1))
            .with(ended(Ending.RELEASED, 14, 2))
            .with(decided(HealthCategory.SUSPECTED, 12, 3));

    assertThat(history.now().state())
        .isEqualTo(new CategoryState.In(HealthCategory.SUSPECTED, hour(12)));
    assertThat(history.lines().getLast().overtaken()).isEqualTo(CategoryReason.ENDING_DOES_NOT_FIT);
  }

  @Test
  void goingBackIsAllowedAndAnEndForgetsOnlyWhatWasDone() {
    var history =
        History.of(List.of())
            .with(decided(HealthCategory.SUSPECTED, 1, 1))
            .with(at(new Step.Test(hour(2)), 2))
            .with(ended(Ending.EXCLUDED, 3, 3))
            .with(decided(HealthCategory.SUSPECTED, 4, 4));

    assertThat(history.now().state().label()).isEqualTo(Label.SUSPECTED);
    assertThat(history.now().testedAt()).isNull();
    assertThat(history.lines()).hasSize(4);
  }

  @Test
  void whatCanNotBeIsRefusedByName() {
    var confirmed = History.of(List.of()).with(decided(HealthCategory.CONFIRMED, 1, 1));
    refused(confirmed, decided(HealthCategory.CONFIRMED, 2, 2), CategoryReason.ALREADY_SO);
    refused(
        confirmed, decided(HealthCategory.SUSPECTED, 2, 2), CategoryReason.CONFIRMED_ENDS_FIRST);
    refused(confirmed, ended(Ending.RELEASED, 2, 2), CategoryReason.ENDING_DOES_NOT_FIT);
    refused(confirmed, at(new Step.Register(hour(2)), 2), CategoryReason.DECIDED_ALREADY);
    refused(confirmed, ended(Ending.EXCLUDED, 0, 2), CategoryReason.IN_NO_CATEGORY);
    refused(
        confirmed.with(ended(Ending.DIED, 3, 3)),
        decided(HealthCategory.SUSPECTED, 4, 4),
        CategoryReason.DIED);
    refused(
        History.of(List.of()),
        at(
            new Step.Decide(
                HealthCategory.CLOSE_CONTACT, DecidingBody.MEDICAL_INSTITUTION, hour(1)),
            1),
        CategoryReason.CONTACTS_BY_DISEASE_CONTROL);
  }

  private static void refused(History history, Entry entry, CategoryReason why) {
    assertThatThrownBy(() -> history.with(entry))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.reason()).isEqualTo(why));
  }

  /** One of all steps there are, at one of a day's hours, entered as the {@code order}th. */
  private static Entry entry(int number, int order) {
    var at = hour(number / 25);
    var body = DecidingBody.values()[number % 2];
    var step =
        switch (number % 25 / 2) {
          case 0, 1, 2, 3 -> new Step.Decide(HealthCategory.values()[number % 25 / 2], body, at);
          case 4, 5, 6, 7 -> new Step.End(Ending.values()[number % 25 / 2 - 4], body, at);
          case 8, 9 -> new Step.Place(Facility.values()[number % 4], at);
          case 10 -> new Step.Test(at);
          default -> new Step.Register(at);
        };
    return at(step, order);
  }

  private static Entry decided(HealthCategory category, int hour, int order) {
    return at(new Step.Decide(category, DecidingBody.DISEASE_CONTROL, hour(hour)), order);
  }

  private static Entry ended(Ending ending, int hour, int order) {
    return at(new Step.End(ending, DecidingBody.DISEASE_CONTROL, hour(hour)), order);
  }

  private static Instant hour(int hour) {
    return BEGUN.plus(Duration.ofHours(hour));
  }

  private static Entry at(Step step, int order) {
    return new Entry(
        new UUID(0, order),
        step,
        "",
        Cause.DIAGNOSIS,
        "",
        BEGUN.plus(Duration.ofDays(2)).plusSeconds(order),
        null,
        GROUND,
        7,
        null,
        null);
  }
}
