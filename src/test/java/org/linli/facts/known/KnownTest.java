package org.linli.facts.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Knower;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.ValueRule;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.organisations.Organisation;

/** F1: the rules by which voices become what is known, and cards are read as they were written. */
@Tag("F1")
class KnownTest {

  private static final Instant NOW = Instant.parse("2020-02-20T02:00:00.123Z");
  private static final UUID ACCOUNT = UUID.randomUUID();

  @Test
  void aCardIsReadAsItWasWrittenAndOnlyWhatIsWanted() {
    var card = new LinkedHashMap<String, List<Voice>>();
    for (var i = 0; i < 200; i++) {
      card.put(
          "ITEM_" + i,
          List.of(
              voice(SourceAgency.HEALTH, "值" + i, LocalDate.of(1950, 1, 1).plusDays(i), ACCOUNT),
              voice(SourceAgency.COMMUNITY, "", LocalDate.of(2020, 2, 20), null)));
    }
    var bytes = CardCodec.write(card);
    assertThat(CardCodec.read(bytes, null)).isEqualTo(card);
    var wanted = CardCodec.read(bytes, Set.of("ITEM_7", "ITEM_199", "ELSE"));
    assertThat(wanted.keySet()).isEqualTo(Set.of("ITEM_7", "ITEM_199"));
    assertThat(wanted.get("ITEM_7")).isEqualTo(card.get("ITEM_7"));
    assertThat(CardCodec.read(new byte[0], null)).isEmpty();
  }

  @Test
  void theOwnersVoiceCountsElseTheNewest() {
    var owned = item(SourceAgency.HEALTH, null);
    var community = voice(SourceAgency.COMMUNITY, "Y", LocalDate.of(2020, 2, 19), null);
    var police = voice(SourceAgency.PUBLIC_SECURITY, "N", LocalDate.of(2020, 2, 20), null);
    var health = voice(SourceAgency.HEALTH, "N", LocalDate.of(2019, 1, 1), null);
    assertThat(known(owned, null, community, police).voice()).isEqualTo(police);
    assertThat(known(owned, null, community, police, health).voices())
        .containsExactly(health, police, community);
    assertThat(known(owned, null, community, police).isDisputed()).isTrue();
    assertThat(known(owned, null, police, health).isDisputed()).isFalse();
  }

  /** What the register holds is the register's; the card only tells that it was confirmed. */
  @Test
  void theRegisterSpeaksForTheCommunity() {
    var held = item(SourceAgency.COMMUNITY, "resident.phone");
    var register = voice(SourceAgency.COMMUNITY, "1", LocalDate.of(2019, 1, 1), null);
    var confirmed = voice(SourceAgency.COMMUNITY, "1", LocalDate.of(2020, 2, 1), null);
    var stale = voice(SourceAgency.COMMUNITY, "2", LocalDate.of(2020, 2, 1), null);
    assertThat(known(held, register, confirmed).voices()).containsExactly(confirmed);
    assertThat(known(held, register, stale).voices()).containsExactly(register);
    assertThat(Voices.known(held, List.of(stale), null)).isNull();
  }

  @Test
  void anOlderWordOfTheSameAgencyDoesNotReplaceANewerOne() {
    var now = voice(SourceAgency.HEALTH, "Y", LocalDate.of(2020, 2, 20), null);
    var late = voice(SourceAgency.HEALTH, "N", LocalDate.of(2020, 2, 1), null);
    assertThat(Voices.after(List.of(now), late)).containsExactly(now);
    assertThat(Voices.after(List.of(late), now)).containsExactly(now);
  }

  @Test
  void everyWordOfTheRegistersIsACodeOfItsListAndBack() {
    var catalogue = new org.linli.catalogue.Shipped();
    for (var sex : Resident.Sex.values()) {
      assertThat(catalogue.has("SEX", RegisterWords.code(sex))).isTrue();
      assertThat(RegisterWords.sex(RegisterWords.code(sex))).isEqualTo(sex);
      for (var relation : Resident.Relation.values()) {
        assertThat(catalogue.has("RELATION_TO_HEAD", RegisterWords.code(relation, sex))).isTrue();
      }
    }
    for (var relation : Resident.Relation.values()) {
      var back = RegisterWords.relation(RegisterWords.code(relation, Resident.Sex.MALE));
      var expected = relation == Resident.Relation.UNRELATED ? Resident.Relation.OTHER : relation;
      assertThat(back).isEqualTo(expected);
    }
    for (var kind : Papers.Kind.values()) {
      assertThat(catalogue.has("PAPER_KIND", RegisterWords.code(kind))).isTrue();
      assertThat(RegisterWords.paper(RegisterWords.code(kind))).isEqualTo(kind);
    }
    for (var where : Resident.Whereabouts.values()) {
      var code = RegisterWords.code(where);
      if (code != null) assertThat(catalogue.has("WHEREABOUTS", code)).isTrue();
    }
    for (var kind : Organisation.Kind.values()) {
      assertThat(catalogue.has("ORG_KIND", RegisterWords.code(kind))).isTrue();
      var venue = RegisterWords.venue(kind);
      assertThat(venue != null).isEqualTo(kind.isSmallVenue());
      if (venue != null) assertThat(catalogue.has("NINE_VENUE_KIND", venue)).isTrue();
      else assertThat(RegisterWords.organisation(RegisterWords.code(kind))).isEqualTo(kind);
    }
    assertThat(catalogue.has("STAY", RegisterWords.code(new Resident.Stay.Permanent()))).isTrue();
    assertThat(catalogue.has("STAY", RegisterWords.code(new Resident.Stay.Temporary(null))))
        .isTrue();
  }

  private static Known known(DataItem item, @Nullable Voice register, Voice... card) {
    return Objects.requireNonNull(Voices.known(item, Arrays.asList(card), register));
  }

  private static Voice voice(
      SourceAgency agency, String value, LocalDate asOf, @Nullable UUID account) {
    return new Voice(agency, value, 1, "a list", asOf, NOW, account, account, "duty");
  }

  private static DataItem item(SourceAgency owner, @Nullable String register) {
    return new DataItem(
        "ITEM",
        1,
        ItemSubject.RESIDENT,
        "项",
        "Item",
        List.of(),
        List.of(),
        new ValueRule(DataType.YES_NO, null, null, null, null, null),
        null,
        owner,
        null,
        Sensitivity.PERSONAL,
        List.of(Knower.RESIDENT),
        register,
        null);
  }
}
