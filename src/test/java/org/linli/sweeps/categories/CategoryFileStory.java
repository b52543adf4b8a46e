package org.linli.sweeps.categories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;

/**
 * S3: disease control brings its list; good rows are entered, the others come back to be mended.
 */
@Tag("S3")
class CategoryFileStory extends CategoriesPlay {

  private static final LocalDate BORN = LocalDate.of(1961, 2, 3);

  @Test
  void aListIsLookedAtThenEnteredAndBroughtAgainEntersNothingTwice() {
    var number = Neighbourhood.newIdentity(BORN, true);
    var first = add("张甲某", "'PAPER': 'RESIDENT_ID', 'PAPER_NUMBER': '%s'".formatted(number));
    var second = add("李乙某", "'BIRTH_DATE': '1970-05-06'");
    var list =
        """
        密切接触者名单
        序号,姓名,身份证号,出生日期,人员类别,判定时间,判定机构
        1,张甲某,%s,,密接,%s 08:30,区疾控中心
        2,李乙某,,1970/5/6,密切接触者,%s 9:05,区疾控中心
        3,李乙某,,1971-05-06,密接,%s,区疾控中心
        4,王没有,%s,,密接,%s,区疾控中心
        5,张甲某,%s,,什么,%s,区疾控中心
        6,张甲某,%s,,密接,昨天,区疾控中心
        7,张甲某,%s,,密接,%s 08:45,区疾控中心
        8,别的名字,%s,,密接,%s,区疾控中心
        """
            .formatted(
                number,
                yesterday(),
                yesterday(),
                yesterday(),
                Neighbourhood.newIdentity(BORN, true),
                yesterday(),
                number,
                yesterday(),
                number,
                number,
                yesterday(),
                number,
                yesterday());

    var looked = bring(diseaseControl, list, true);
    assertThat(looked.json().path("entered").asInt()).as(looked.text()).isEqualTo(2);
    assertThat(state(first)).isEqualTo("NOTHING");

    var entered = bring(diseaseControl, list, false);
    assertThat(entered.json().path("entered").asInt()).isEqualTo(2);
    assertThat(entered.json().path("errors").findValuesAsString("reason"))
        .satisfiesExactly(
            it -> assertThat(it).contains("Nobody"),
            it -> assertThat(it).contains("Nobody"),
            it -> assertThat(it).contains("none of the four"),
            it -> assertThat(it).contains("cannot be read"),
            it -> assertThat(it).contains("already"),
            it -> assertThat(it).contains("another name"));
    assertThat(state(first)).isEqualTo("CLOSE_CONTACT");
    assertThat(state(second)).isEqualTo("CLOSE_CONTACT");

    var again = bring(diseaseControl, list, false).json();
    assertThat(List.of(again.path("entered").asInt(), again.path("same").asInt()))
        .isEqualTo(List.of(0, 2));

    var rest = entered.json().path("rest").asString();
    assertThat(rest.lines().count()).isEqualTo(7);
    var mended = bring(diseaseControl, rest.replace("1971-05-06,密接", "1970-05-06,解除"), false);
    assertThat(mended.json().path("entered").asInt()).as(mended.text()).isZero();
    var released =
        rest.replace("1971-05-06,密接," + yesterday(), "1970-05-06,解除," + yesterday() + " 20:00");
    assertThat(bring(diseaseControl, released, false).json().path("entered").asInt()).isOne();
    assertThat(state(second)).isEqualTo("RELEASED");
  }

  @Test
  void aHospitalsListMakesNoContactsAndACommunityBringsNone() {
    add("赵丙某", "'BIRTH_DATE': '1970-05-06'");
    var list =
        "姓名,出生日期,类别,判定时间\n赵丙某,1970-05-06,密接,%s\n赵丙某,1970-05-06,疑似,%s\n"
            .formatted(yesterday(), yesterday());
    var done = bring(hospital, list, false).json();
    assertThat(done.path("entered").asInt()).isOne();
    assertThat(done.at("/errors/0/reason").asString()).contains("article 62");
    refused(bring(secretary, list, true), 403, "no-power");
    refused(bring(hospital, "a,b\n1,2\n", true), 422, "list-not-understood");
  }

  private String yesterday() {
    return clock.today().minusDays(1).toString();
  }

  private static Http.Answer bring(Http by, String list, boolean dry) {
    return by.upload(
        "/api/categories/lists?dry=" + dry, "file", List.of(Http.File.of("密接.csv", list)));
  }

  private String add(String name, String more) {
    var added =
        secretary.post(
            "/api/households/" + family.id() + "/residents",
            "{'data': {'NAME': '%s', %s}, 'source': 'visit', 'confirmed': true}"
                .formatted(name, more));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json().path("resident").asString();
  }

  private String state(String resident) {
    return secretary
        .get("/api/residents/" + resident + "/category")
        .json()
        .path("state")
        .asString();
  }
}
