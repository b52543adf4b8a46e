package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Knower;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.ValueRule;
import org.linli.facts.asks.Turns.Near;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;

/** F3: at every moment an open ask has one owner, and it goes on to the next who can know. */
class TurnsTest {

  private static final PlaceCode GRID = PlaceCode.of("420102002003001");
  private static final HouseholdId DOOR = new HouseholdId(420102002, 7);
  private static final Subject SOMEBODY = new Subject(ItemSubject.RESIDENT, 420102002, 8);
  private static final Subject A_BUILDING = new Subject(ItemSubject.BUILDING, 420102002, 9);
  private static final Instant NOON = at("2026-03-02T12:00");

  @Test
  void theNearestWhoCanKnowIsAskedFirstAndAStewardOnlyWhereThereIsOne() {
    var phone =
        item(
            SourceAgency.HEALTH,
            Knower.RESIDENT,
            Knower.STEWARD,
            Knower.GRID_WORKER,
            Knower.COMMUNITY,
            Knower.SOURCE_AGENCY);

    assertThat(Turns.chain(phone, new Near(true, true))).containsExactly(Knower.values());
    assertThat(Turns.chain(phone, Near.door(true)))
        .containsExactly(
            Knower.RESIDENT, Knower.GRID_WORKER, Knower.COMMUNITY, Knower.SOURCE_AGENCY);
    assertThat(Turns.chain(phone, new Near(false, true)))
        .containsExactly(Knower.STEWARD, Knower.COMMUNITY, Knower.SOURCE_AGENCY);
    assertThat(Turns.chain(phone, Near.door(false)))
        .containsExactly(Knower.COMMUNITY, Knower.SOURCE_AGENCY);
    assertThat(Turns.next(phone, Near.door(true), Knower.SOURCE_AGENCY)).isEmpty();
  }

  @Test
  void whatOnlyTheHouseholdCanTellIsAskedAtItsDoorInTheEnd() {
    assertThat(Turns.chain(item(SourceAgency.COMMUNITY, Knower.RESIDENT), Near.door(true)))
        .containsExactly(Knower.RESIDENT, Knower.GRID_WORKER);
    assertThat(Turns.chain(item(SourceAgency.COMMUNITY, Knower.RESIDENT), Near.door(false)))
        .containsExactly(Knower.COMMUNITY);
    assertThat(Turns.chain(item(SourceAgency.COMMUNITY, Knower.SOURCE_AGENCY), Near.door(false)))
        .containsExactly(Knower.COMMUNITY);
    var parking = item(SourceAgency.COMMUNITY, Knower.RESIDENT, Knower.STEWARD);
    assertThat(Turns.chain(parking, new Near(true, true)))
        .containsExactly(Knower.RESIDENT, Knower.STEWARD, Knower.GRID_WORKER);
    assertThat(Turns.chain(parking, new Near(false, true)))
        .containsExactly(Knower.STEWARD, Knower.COMMUNITY);
  }

  @Test
  void aHouseholdHasTwoDaysAndAStewardOneOrAThirdOfTheTimeLeft() {
    assertThat(Turns.passesAt(Knower.STEWARD, NOON, NOON.plus(Duration.ofDays(30))))
        .isEqualTo(NOON.plus(Duration.ofDays(1)));
    assertThat(Turns.passesAt(Knower.STEWARD, NOON, NOON.plus(Duration.ofHours(3))))
        .isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(Turns.passesAt(Knower.RESIDENT, NOON, NOON.plus(Duration.ofDays(30))))
        .isEqualTo(NOON.plus(Duration.ofDays(2)));
    assertThat(Turns.passesAt(Knower.RESIDENT, NOON, NOON.plus(Duration.ofDays(3))))
        .isEqualTo(NOON.plus(Duration.ofDays(1)));
    assertThat(Turns.passesAt(Knower.RESIDENT, NOON, NOON.plus(Duration.ofHours(2))))
        .isEqualTo(NOON.plus(Duration.ofMinutes(40)));
    assertThat(Turns.passesAt(Knower.RESIDENT, NOON, NOON.minusSeconds(1))).isEqualTo(NOON);
    assertThat(Turns.passesAt(Knower.GRID_WORKER, NOON, NOON.plus(Duration.ofDays(3)))).isNull();
  }

  @Test
  void whatIsAskedAtNightIsShownInTheMorningUnlessItIsAnEmergency() {
    assertThat(Turns.shownFrom(at("2026-03-02T21:59"), false)).isEqualTo(at("2026-03-02T21:59"));
    assertThat(Turns.shownFrom(at("2026-03-02T22:00"), false)).isEqualTo(at("2026-03-03T07:00"));
    assertThat(Turns.shownFrom(at("2026-03-03T03:00"), false)).isEqualTo(at("2026-03-03T07:00"));
    assertThat(Turns.shownFrom(at("2026-03-03T07:00"), false)).isEqualTo(at("2026-03-03T07:00"));
    assertThat(Turns.shownFrom(at("2026-03-03T03:00"), true)).isEqualTo(at("2026-03-03T03:00"));
  }

  /** Any item, door or no door, from its first turn to its last: one owner all the way. */
  @Test
  void whateverIsAskedAndHoweverItGoesOnThereIsOneOwnerAndItEnds() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
    for (var i = 0; i < 5_000; i++) {
      var item = anyItem(random);
      var hasDoor = random.nextBoolean();
      var near = new Near(hasDoor, random.nextBoolean());
      var asked = NOON.plusSeconds(random.nextLong(86_400));
      var deadline = asked.plusSeconds(random.nextLong(-3_600, 40 * 86_400L));
      var turn = Turns.first(item, near);
      var seen = new ArrayList<Knower>();
      for (var more = true; more; ) {
        var since = Turns.shownFrom(asked, random.nextBoolean());
        var passes = Turns.passesAt(turn, since, deadline);
        var ask =
            new Ask(
                UUID.randomUUID(),
                hasDoor ? SOMEBODY : A_BUILDING,
                hasDoor ? DOOR : null,
                GRID,
                item.key(),
                turn,
                since,
                passes,
                deadline,
                Ask.State.OPEN);
        assertThat(ownerIs(ask, item)).as("%s of %s", turn, item.knowers()).isTrue();
        if (passes != null) assertThat(passes).isBetween(since, since.plus(Turns.FOR_RESIDENTS));
        assertThat(seen).doesNotContain(turn);
        seen.add(turn);
        var next = Turns.next(item, near, turn);
        more = next.isPresent();
        if (passes != null) assertThat(more).as("%s waits for nobody", turn).isTrue();
        turn = next.orElse(turn);
      }
      assertThat(seen).isSorted().isEqualTo(Turns.chain(item, near));
      if (!hasDoor) assertThat(seen).doesNotContain(Knower.RESIDENT, Knower.GRID_WORKER);
    }
  }

  private static boolean ownerIs(Ask ask, DataItem item) {
    return switch (ask.owner(item)) {
      case Ask.Owner.TheHousehold(var household) ->
          ask.turn() == Knower.RESIDENT && household.equals(DOOR);
      case Ask.Owner.TheStewards(var grid) -> ask.turn() == Knower.STEWARD && grid.equals(GRID);
      case Ask.Owner.GridWorker(var grid) -> ask.turn() == Knower.GRID_WORKER && grid.equals(GRID);
      case Ask.Owner.Community(var place) ->
          ask.turn() == Knower.COMMUNITY && place.equals(PlaceCode.of("420102002003"));
      case Ask.Owner.Agency(var agency, var place) ->
          ask.turn() == Knower.SOURCE_AGENCY
              && agency == item.owner()
              && place.equals(PlaceCode.of("420102"));
    };
  }

  @Test
  void theMedianIsTheMiddleOneOrBetweenTheTwoInTheMiddle() {
    var times = new TreeMap<>(java.util.Map.of(3, 2L, 10, 1L, 40, 1L));
    assertThat(AnswerTimeStore.median(times)).isEqualTo(6.5);
    times.put(40, 2L);
    assertThat(AnswerTimeStore.median(times)).isEqualTo(10);
  }

  private static DataItem anyItem(RandomGenerator random) {
    var knowers = new ArrayList<Knower>();
    for (var it : Knower.values()) {
      if (random.nextBoolean()) knowers.add(it);
    }
    if (knowers.isEmpty()) knowers.add(Knower.values()[random.nextInt(Knower.values().length)]);
    var owner = SourceAgency.values()[random.nextInt(SourceAgency.values().length)];
    return item(owner, knowers.toArray(Knower[]::new));
  }

  private static DataItem item(SourceAgency owner, Knower... knowers) {
    return new DataItem(
        "ANYTHING",
        1,
        ItemSubject.RESIDENT,
        "某项",
        "Anything",
        List.of(),
        List.of(),
        new ValueRule(DataType.TEXT, null, null, null, null, null),
        null,
        owner,
        null,
        Sensitivity.PERSONAL,
        List.of(knowers),
        null,
        null);
  }

  private static Instant at(String there) {
    return LocalDateTime.parse(there).atZone(WorkDays.ZONE).toInstant();
  }
}
