package org.linli.command.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.authority.grants.Grants;
import org.linli.base.Level;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plans that come with the program, and that their schema says what the code says. */
class PlansShippedTest {

  private static final JsonNode SCHEMA = JsonMapper.shared().readTree(PlanSchema.TEXT);
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  static Stream<String> keys() {
    return ShippedPlans.all().stream().map(PlanVersion::key);
  }

  @Test
  void theSixRisksOfAWuhanCommunityAreThere() {
    assertThat(keys())
        .containsExactlyInAnyOrder(
            "epidemic", "flood", "heat-wave", "gas", "power-cut", "cold-spell");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void eachIsReadWithoutAFaultAndIsWhole(String key) {
    var it = ShippedPlans.find(key).orElseThrow();
    assertThat(PlanFile.read(it.yaml()).faults()).isEmpty();
    var plan = it.plan();
    assertThat(plan.key()).isEqualTo(key);
    assertThat(plan.englishName()).isNotBlank();
    assertThat(plan.levels()).extracting(Plan.Response::level).contains(ResponseLevel.IV);
    assertThat(plan.injects()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(plan.posts()).isNotEmpty();
    assertThat(plan.orders()).isNotEmpty();
    assertThat(plan.stock()).isNotEmpty();
    assertThat(plan.contacts()).hasSizeGreaterThanOrEqualTo(4);
  }

  /** A level that a subdistrict may begin brings nothing that binds people. */
  @ParameterizedTest
  @MethodSource("keys")
  void noMeasureIsThereBeforeADistrictOrAboveDeclares(String key) {
    var plan = ShippedPlans.find(key).orElseThrow().plan();
    for (var it : plan.measures()) {
      var first = plan.weakestAt(it.from()).orElseThrow();
      assertThat(Level.DISTRICT.isWiderThan(first.declaredBy())).as(it.kind()).isFalse();
    }
  }

  /**
   * Everything that is said in Chinese is said in English beside it, whatever part it is of. The
   * template is left out: whoever changes its words would leave English behind that says others.
   */
  @ParameterizedTest
  @MethodSource("keys")
  void everyTextIsThereInEnglishToo(String key) throws ReflectiveOperationException {
    saidTwice(key, ShippedPlans.find(key).orElseThrow().plan());
  }

  private static void saidTwice(String at, Object it) throws ReflectiveOperationException {
    if (it instanceof Collection<?> all) {
      var number = 0;
      for (var one : all) saidTwice("%s[%d]".formatted(at, number++), one);
    }
    if (!(it instanceof Record)) return;
    var texts = new HashMap<String, String>();
    for (var part : it.getClass().getRecordComponents()) {
      var value = part.getAccessor().invoke(it);
      if (value instanceof String text) texts.put(part.getName(), text);
      else if (value != null) saidTwice(at + "." + part.getName(), value);
    }
    for (var name : texts.keySet()) {
      var said = texts.get(name);
      if (name.startsWith("english")) {
        assertThat(said).as(at + "." + name).doesNotContainPattern(HAN);
      } else if (HAN.matcher(said).find()) {
        var beside = "english" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        assertThat(texts).as(at).containsKey(beside);
        assertThat(texts.get(beside)).as(at + "." + beside).isNotBlank();
      }
    }
  }

  @Test
  void theTemplateIsAPlanWithoutFaults() {
    assertThat(PlanFile.read(ShippedPlans.TEMPLATE).faults()).isEmpty();
  }

  @Test
  void theSchemaKnowsWhatTheCodeKnows() {
    var lendable =
        Arrays.stream(Power.values())
            .filter(Grants::isLendable)
            .map(Enum::name)
            .collect(Collectors.toSet());
    assertThat(choices("/properties/lends/items/properties/power")).isEqualTo(lendable);
    assertThat(choices("/$defs/agency")).isEqualTo(names(SourceAgency.values()));
    assertThat(choices("/$defs/level")).isEqualTo(names(ResponseLevel.values()));
    assertThat(choices("/properties/posts/items/properties/makeup/items/properties/of"))
        .isEqualTo(names(Plan.Kin.values()));
    assertThat(choices("/properties/kind")).isEqualTo(names(Plan.Kind.values()));
    assertThat(choices("/properties/stock/items/properties/per"))
        .isEqualTo(names(Plan.Per.values()));
  }

  /** Every field there is carries guidance in both languages. */
  @Test
  void everyFieldIsExplained() {
    explained("", SCHEMA);
  }

  private static void explained(String path, JsonNode node) {
    for (var field : node.path("properties").properties()) {
      var it = field.getValue();
      var at = path + "/" + field.getKey();
      if (!it.has("$ref")) {
        assertThat(it.path("description").asString("")).as(at).isNotBlank();
        assertThat(it.path("x-en").asString("")).as(at).isNotBlank();
      }
      explained(at, it);
      explained(at, it.path("items"));
    }
  }

  private static TreeSet<String> choices(String path) {
    return SCHEMA
        .at(path + "/enum")
        .valueStream()
        .filter(it -> !it.isNull())
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
