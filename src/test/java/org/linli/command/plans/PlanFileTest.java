package org.linli.command.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a plan is told with its line and its reason; nothing else is. */
class PlanFileTest {

  private static final String GOOD = ShippedPlans.find("epidemic").orElseThrow().yaml();

  /** A change of the epidemic plan that makes it bad, where it then says so, and why. */
  private static Arguments bad(String name, String was, String is, String marked, PlanFault why) {
    return Arguments.of(name, was, is, marked, why);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        bad(
            "a power nobody holds",
            "power: START_SWEEPS",
            "power: RULE_THE_WORLD",
            "power: RULE_THE_WORLD",
            PlanFault.POWER_UNKNOWN),
        bad(
            "a power that is never lent",
            "power: START_SWEEPS",
            "power: ACTIVATE_PLANS",
            "power: ACTIVATE_PLANS",
            PlanFault.POWER_NEVER_LENT),
        bad(
            "a power that whoever declares has not",
            "power: DISPATCH_CASES",
            "power: VERIFY_CASES",
            "power: VERIFY_CASES",
            PlanFault.POWER_NOT_HELD),
        bad(
            "a power lent upward",
            "to: GRID_WORKER\n    from: III",
            "to: COMMAND\n    from: III",
            "to: COMMAND",
            PlanFault.BORROWER_NOT_BELOW),
        bad(
            "two groups of one name",
            "name: 转运救治组",
            "name: 排查组",
            "- key: transfer\n    name: 排查组",
            PlanFault.NAME_TWICE),
        bad(
            "a matter in two groups",
            "- key: temperature",
            "- key: transfer",
            "- key: transfer\n        name: 发热送诊和转运",
            PlanFault.MATTER_IN_TWO_GROUPS),
        bad(
            "a response without an end",
            "    days: 7\n    words: 街道先期处置",
            "    words: 街道先期处置",
            "- level: IV\n    declaredBy",
            PlanFault.NO_END),
        bad(
            "a response of more than thirty days",
            "days: 30\n    words: 全力",
            "days: 31\n    words: 全力",
            "days: 31",
            PlanFault.TOO_LARGE),
        bad(
            "a level declared too low",
            "level: III\n    declaredBy: DISTRICT",
            "level: III\n    declaredBy: SUBDISTRICT",
            "declaredBy: SUBDISTRICT\n    days: 14",
            PlanFault.DECLARED_TOO_LOW),
        bad(
            "a measure that a subdistrict would bring",
            "kind: GATHERINGS\n    from: III",
            "kind: GATHERINGS\n    from: IV",
            "from: IV\n    basis: IDL-63",
            PlanFault.MEASURE_TOO_LOW),
        bad(
            "what only medicine decides",
            "kind: HEALTH_MONITORING",
            "kind: MEDICAL_OBSERVATION",
            "kind: MEDICAL_OBSERVATION",
            PlanFault.MEASURE_OF_MEDICINE),
        bad(
            "a measure longer than its kind allows",
            "days: 14\n    content: 小区留",
            "days: 20\n    content: 小区留",
            "days: 20\n    content",
            PlanFault.MEASURE_TOO_LONG),
        bad(
            "a measure longer than the response",
            "days: 14\n    content: 居民每天",
            "days: 15\n    content: 居民每天",
            "days: 15\n    content",
            PlanFault.BEYOND_RESPONSE),
        bad(
            "a measure on an article that is none for it",
            "basis: PHERL-39",
            "basis: ERL-73",
            "basis: ERL-73\n    days: 14\n    content: 居民每天",
            PlanFault.MEASURE_BASIS),
        bad(
            "an unknown kind of measure",
            "kind: REQUISITION",
            "kind: CONFISCATION",
            "kind: CONFISCATION",
            PlanFault.MEASURE_UNKNOWN),
        bad(
            "an article that has ended",
            "basis: PHER-40",
            "basis: IDL2013-12",
            "basis: IDL2013-12",
            PlanFault.BASIS_OVER),
        bad(
            "an article that there is not",
            "basis: ERL-28",
            "basis: ERL-999",
            "basis: ERL-999",
            PlanFault.BASIS_UNKNOWN),
        bad(
            "an article for higher authorities",
            "basis: ERL-77",
            "basis: ERL-73",
            "basis: ERL-73\n    at: COMMUNITY\n    unit: 份",
            PlanFault.BASIS_TOO_HIGH),
        bad(
            "an item beyond what the article allows",
            "items: [NAME",
            "items: [TRAVEL_HISTORY",
            "items: [TRAVEL_HISTORY",
            PlanFault.BASIS_DOES_NOT_ALLOW),
        bad(
            "an item that is not in the catalogue",
            "items: [NAME",
            "items: [SHOE_SIZE",
            "items: [SHOE_SIZE",
            PlanFault.ITEM_UNKNOWN),
        bad(
            "a duty of another department",
            "duty: MZ-02",
            "duty: WJ-07",
            "duty: WJ-07\n    basis: ERL-77",
            PlanFault.DUTY_OF_OTHERS),
        bad(
            "an order to communities that nobody pays",
            "      money: { yuan: 0, payer: 区公安分局, englishPayer: the district public security bureau }\n",
            "",
            "means:\n      people: { heads: 3",
            PlanFault.NO_PAYER),
        bad(
            "help that is asked without sending people",
            "      people: { heads: 2, from: 区直机关下沉干部, englishFrom: cadres sent down from the district's offices }\n",
            "",
            "means:\n      goods:\n        - { item: 医用口罩, englishItem: Medical masks, amount: 100",
            PlanFault.NO_PEOPLE_TO_HELP),
        bad(
            "an order of no matter",
            "matter: food",
            "matter: drinks",
            "matter: drinks",
            PlanFault.MATTER_UNKNOWN),
        bad(
            "an order before its group is there",
            "matter: gates\n    from: II",
            "matter: gates\n    from: III",
            "from: III\n    agency: PUBLIC_SECURITY\n    basis: ERL-73",
            PlanFault.BEFORE_ITS_GROUP),
        bad(
            "a limit nobody can read",
            "within: 72h",
            "within: 3d",
            "within: 3d",
            PlanFault.LIMIT_UNREADABLE),
        bad(
            "a post of no group",
            "group: convenience",
            "group: comfort",
            "group: comfort",
            PlanFault.GROUP_UNKNOWN),
        bad(
            "more of a kind than heads",
            "- { of: PROPERTY, atLeast: 3 }",
            "- { of: PROPERTY, atLeast: 8 }",
            "makeup:\n      - { of: POLICE, atLeast: 1 }\n      - { of: PROPERTY, atLeast: 8",
            PlanFault.MAKEUP_BEYOND_HEADS),
        bad(
            "a headquarters led from elsewhere",
            "lead: COMMUNITY_SECRETARY",
            "lead: COMMAND",
            "lead: COMMAND\n\ngroups",
            PlanFault.LEAD_ELSEWHERE),
        bad(
            "a headquarters at a grid",
            "at: COMMUNITY\n    from: IV\n    name: 社区防控",
            "at: GRID\n    from: IV\n    name: 社区防控",
            "at: GRID\n    from: IV\n    name: 社区防控",
            PlanFault.HEADQUARTERS_TOO_LOW),
        bad(
            "a person's own number",
            "call: 12345",
            "call: 13900000000",
            "call: 13900000000",
            PlanFault.PERSONAL_NUMBER),
        bad("a field there is not", "heads: 9", "head: 9", "head: 9", PlanFault.UNKNOWN_FIELD),
        bad(
            "a field twice",
            "heads: 9",
            "heads: 9\n    heads: 8",
            "heads: 8",
            PlanFault.FIELD_TWICE),
        bad(
            "a text where a number belongs",
            "heads: 9",
            "heads: 九",
            "heads: 九",
            PlanFault.WRONG_TYPE),
        bad(
            "a kind there is not",
            "kind: PUBLIC_HEALTH",
            "kind: PANDEMIC",
            "kind: PANDEMIC",
            PlanFault.NOT_ONE_OF),
        bad("an anchor", "heads: 9", "heads: &nine 9", "heads: &nine 9", PlanFault.ALIAS),
        bad(
            "a tag that makes an object",
            "heads: 9",
            "heads: !!java.net.URL 9",
            "heads: !!java",
            PlanFault.TAG),
        bad("a tab", "    heads: 9", "\theads: 9", "\theads: 9", PlanFault.TAB),
        bad(
            "a wide colon",
            "    heads: 9",
            "    heads\uff1a9",
            "    heads\uff1a9",
            PlanFault.WIDE_COLON));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isToldWithItsLine(String name, String was, String is, String marked, PlanFault why) {
    assertThat(GOOD).contains(was);
    var yaml =
        GOOD.replaceFirst(
            java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is));
    assertThat(yaml).contains(marked);
    var line =
        (int) yaml.substring(0, yaml.indexOf(marked)).chars().filter(it -> it == '\n').count() + 1;
    var lines = marked.split("\n", -1).length;
    var reading = PlanFile.read(yaml);
    assertThat(reading.plan()).isNull();
    assertThat(reading.faults())
        .as("%s in lines %d to %d", why, line, line + lines - 1)
        .anySatisfy(it -> {
          assertThat(it.fault().why()).isEqualTo(why);
          assertThat(it.line()).isBetween(line, line + lines - 1);
        });
  }

  @Test
  void theGoodOneIsGood() {
    assertThat(PlanFile.read(GOOD).faults()).isEmpty();
  }

  @Test
  void allFaultsAreToldAtOnceInTheOrderOfTheLines() {
    var yaml =
        GOOD.replace("name: 转运救治组", "name: 排查组")
            .replace("matter: food", "matter: drinks")
            .replace("call: 12345", "call: 13900000000");
    var faults = PlanFile.read(yaml).faults();
    assertThat(faults)
        .extracting(it -> (PlanFault) it.fault().why())
        .containsExactly(PlanFault.NAME_TWICE, PlanFault.MATTER_UNKNOWN, PlanFault.PERSONAL_NUMBER);
    assertThat(faults).extracting(LineFault::line).isSorted();
    assertThat(faults.getFirst().fault().where()).isEqualTo("groups[1].name");
  }

  @Test
  void bombsAndBooksAreRefusedBeforeTheyAreRead() {
    var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    assertThat(only(bomb)).isEqualTo(PlanFault.ALIAS);
    assertThat(only("key: " + "x".repeat(YamlTree.MOST_BYTES))).isEqualTo(PlanFault.TOO_LONG);
    assertThat(only("")).isEqualTo(PlanFault.NOTHING);
    assertThat(only("a: " + "[".repeat(50) + "]".repeat(50))).isEqualTo(PlanFault.NOT_YAML);
    assertThat(only("just words")).isEqualTo(PlanFault.WRONG_TYPE);
  }

  private static PlanFault only(String yaml) {
    List<LineFault> faults = PlanFile.read(yaml).faults();
    assertThat(faults).hasSize(1);
    return (PlanFault) faults.getFirst().fault().why();
  }
}
