package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;

/** F2: an officer says what a count counts where the heading does not. */
@Tag("F2")
class StatedCountStory extends FormsPlay {

  @Test
  void aCountNobodyUnderstoodIsStatedByHandAndCountedSo() {
    var form = uploaded("社区妇女工作表", "社区", "总户数", "工作对象（口径见通知）");
    var id = form.path("id").asString();
    assertThat(form.path("open").asInt()).isOne();
    var said = stated(id, "RESIDENT", "{'item': 'SEX', 'comparison': 'IS', 'value': '女'}");
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    assertThat(said.json().path("open").asInt()).isZero();
    var condition = said.json().at("/sheets/0/columns/2/meaning/formula/conditions/0");
    assertThat(condition.path("value").asString()).isEqualTo("2");
    issue(id);
    var community = filled(id, BAOCHENG.toString()).getLast();
    var households = Integer.parseInt(text(community, 1));
    assertThat(Integer.parseInt(text(community, 2))).isEqualTo(households).isPositive();
  }

  @Test
  void aCountThatCannotBeIsToldWithItsCell() {
    var id = uploaded("社区妇女工作表", "社区", "总户数", "工作对象（口径见通知）").path("id").asString();
    assertThat(wrongCount(id, "PLACE", "")).isEqualTo("1!C2");
    assertThat(wrongCount(id, "RESIDENT", "{'item': 'SEX', 'comparison': 'IS', 'value': '晴'}"))
        .isEqualTo("1!C2");
    assertThat(wrongCount(id, "RESIDENT", "{'item': 'SEX', 'comparison': 'BELOW', 'value': '2'}"))
        .isEqualTo("1!C2");
    assertThat(wrongCount(id, "RESIDENT", "{'item': 'ORG_AREA', 'comparison': 'IS', 'value': '2'}"))
        .isEqualTo("1!C2");
    assertThat(wrongCount(id, "RESIDENT", "{'item': 'AGE', 'comparison': 'BELOW', 'value': '老'}"))
        .isEqualTo("1!C2");
    assertThat(department.get("/api/forms/" + id).json().path("version").asInt()).isOne();
  }

  private String wrongCount(String form, String counted, String conditions) {
    var refused = stated(form, counted, conditions);
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    return refused.json().at("/errors/0/field").asString();
  }

  private Http.Answer stated(String form, String counted, String conditions) {
    return department.put(
        "/api/forms/" + form + "/meanings",
        """
        {'version': 1, 'rows': [], 'choices': [{'sheet': 0, 'column': 2, 'meaning': {
          'is': 'DERIVED',
          'formula': {'kind': 'COUNT', 'counted': '%s', 'items': [], 'conditions': [%s]}}}]}
        """
            .formatted(counted, conditions));
  }
}
