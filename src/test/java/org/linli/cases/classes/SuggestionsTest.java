package org.linli.cases.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.CaseId;
import org.linli.cases.classes.ClosedCases.Closed;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Words are given likely classes; closed cases teach; nobody learns of cases elsewhere. */
class SuggestionsTest {

  private static final PlaceCode HERE = PlaceCode.of("420102002003001");
  private static final PlaceCode ELSEWHERE = PlaceCode.of("420103001002001");

  private final List<Closed> closed = new ArrayList<>();
  private final Suggestions suggestions =
      new Suggestions(
          new Classes(),
          new StaticListableBeanFactory(
                  java.util.Map.of("closed", (ClosedCases) (most, each) -> closed.forEach(each)))
              .getBeanProvider(ClosedCases.class),
          Clock.systemUTC(),
          false);

  private static Caller caller(String place, Power... powers) {
    return new Caller(
        UUID.randomUUID(), "x", UUID.randomUUID(), PlaceCode.of(place), Set.of(powers));
  }

  private void close(int number, PlaceCode place, String leaf, int standard, String words) {
    var subdistrict = place.value() / 1_000_000;
    closed.add(new Closed(new CaseId(subdistrict, number), place, leaf, standard, words));
  }

  @Test
  void wordsAreEnoughToBeginWith() {
    var first = suggestions.suggest("菜场门口的井盖没了，有人差点掉下去").getFirst();
    assertThat(first.leaf()).isEqualTo("MANHOLE");
    assertThat(first.share()).isBetween(0.3, 1.0);
    assertThat(first.words()).anyMatch(it -> it.contains("井盖"));
    assertThat(first.cases()).isEmpty();
  }

  @Test
  void theSituationThatWasToldIsItsStandard() {
    assertThat(suggestions.suggest("电梯困人，快来").getFirst().standard()).isEqualTo(1);
    assertThat(suggestions.suggest("电梯异响抖动得厉害").getFirst().standard()).isEqualTo(2);
  }

  @Test
  void sharesAreOneTogetherAtMostAndTheSurestComesFirst() {
    var all = suggestions.suggest("楼下饭店的油烟和噪音太大，门口还乱停车");
    assertThat(all).hasSizeBetween(2, 5);
    assertThat(all.stream().mapToDouble(Suggestion::share).sum()).isLessThanOrEqualTo(1);
    assertThat(all).isSortedAccordingTo(java.util.Comparator.comparingDouble(it -> -it.share()));
  }

  @Test
  void whatNobodyKnowsIsNotGuessedAt() {
    assertThat(suggestions.suggest("zzz 12345 qwerty")).isEmpty();
  }

  /** In this town people call the waste bins by a name that is in no list. */
  @Test
  void whatWasClosedHereTeachesWhatPeopleMean() {
    assertThat(suggestions.suggest("咪咕筒又歪啦").stream().map(Suggestion::leaf))
        .doesNotContain("WASTE_BIN");
    for (var number = 1; number <= 8; number++) {
      close(number, HERE, "WASTE_BIN", 2, "巷子里的咪咕筒坏了，第" + number + "回了");
    }
    suggestions.learn();
    var first = suggestions.suggest(caller("420102", Power.SEE_CASES), "咪咕筒又歪啦").getFirst();
    assertThat(first.leaf()).isEqualTo("WASTE_BIN");
    assertThat(first.standard()).isEqualTo(2);
    assertThat(first.words()).contains("咪咕筒");
    assertThat(first.cases()).hasSize(3).allMatch(it -> it.subdistrict() == 420102002);

    closed.clear();
    suggestions.learn();
    assertThat(suggestions.suggest("咪咕筒又歪啦").stream().map(Suggestion::leaf))
        .doesNotContain("WASTE_BIN");
  }

  @Test
  void aCaseElsewhereTeachesButIsNotNamed() {
    close(1, HERE, "STREET_LAMP", 1, "路灯坏了三天没有人修理");
    for (var number = 2; number <= 8; number++) {
      close(number, ELSEWHERE, "STREET_LAMP", 1, "路灯坏了三天没有人修");
    }
    suggestions.learn();
    var words = "路灯坏了三天";
    var mine = suggestions.suggest(caller("420102002", Power.SEE_CASES), words).getFirst();
    assertThat(mine.cases()).containsExactly(new CaseId(420102002, 1));
    var wide = suggestions.suggest(caller("4201", Power.SEE_CASES), words).getFirst();
    assertThat(wide.cases()).hasSize(3);
    var blind = suggestions.suggest(caller("4201", Power.REPORT_CASES), words).getFirst();
    assertThat(blind.leaf()).isEqualTo("STREET_LAMP");
    assertThat(blind.cases()).isEmpty();
    assertThat(suggestions.suggest(words).getFirst().cases()).isEmpty();
  }

  @Test
  void aCaseOfAClassOrStandardThatIsNoMoreMisleadsNobody() {
    close(1, HERE, "LONG_GONE", 1, "路灯坏了三天");
    close(2, HERE, "TREE_PIT", 7, "树洞洞坏了三天");
    suggestions.learn();
    assertThat(suggestions.suggest("路灯坏了三天").getFirst().leaf()).isEqualTo("STREET_LAMP");
    assertThat(suggestions.suggest("树洞洞坏了").stream().map(Suggestion::standard)).doesNotContain(7);
  }

  @Test
  void noWordsAndTooManyAreRefused() {
    assertThatThrownBy(() -> suggestions.suggest("  ")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> suggestions.suggest("坑".repeat(2_001))).isInstanceOf(Refusal.class);
    assertThat(suggestions.suggest("路灯坏了，".repeat(400))).isNotEmpty();
  }
}
