package org.linli.messages.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.JIANGAN;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.messages.offices.Tiding.What;
import org.springframework.beans.factory.annotation.Autowired;

/** F6: how much is said, and where a response is. */
@Tag("F6")
class LettersStory extends OfficesPlay {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String PAGE = "https://linli.jiangan.example/";

  @Autowired Letters letters;

  @Test
  void aResponseSaysWhereItIs() {
    assertThat(body("zh", List.of(response(1, "大智街道"))))
        .startsWith("· 防汛\uff08大智街道\uff09\uff1aIV 级应急响应");
    assertThat(body("zh", List.of(response(5, "大智街道", "车站街道"))))
        .startsWith("· 防汛\uff08大智街道\u3001车站街道等 5 处\uff09\uff1aIV 级");
    assertThat(body("en", List.of(response(5, "大智街道", "车站街道"))))
        .startsWith("· Floods (大智街道, 车站街道 and others, 5 in all): emergency response, level IV");
    assertThat(body("zh", List.of(response(1)))).startsWith("· 防汛\uff1aIV 级应急响应");
  }

  @Test
  void moreThanIsReadIsCountedAndTheLinkIsKept() {
    var orders = IntStream.range(0, 23).mapToObj(it -> Tiding.of(What.CASES_LATE, it, null));
    var lines = body("zh", orders.toList()).lines().toList();
    assertThat(lines).hasSize(22).endsWith("另有 3 项", PAGE);

    var long23 = IntStream.range(0, 23).mapToObj(_ -> response(5, "很长的街道".repeat(5)));
    var letter = letter("zh", long23.toList());
    assertThat(letter.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(2048);
    assertThat(letter.body()).containsPattern("另有 \\d+ 项\n").endsWith(PAGE);
  }

  @Test
  void whatIsTooLongForARobotIsCutBeforeTheLink() {
    var cut = RobotCourier.cut("\u3010邻里\u3011\n" + "字\ud83d\ude00".repeat(1000) + "\n" + PAGE);
    assertThat(cut).endsWith("\n" + PAGE).startsWith("\u3010邻里\u3011\n字");
    assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(2043, 2048);
    assertThat(RobotCourier.cut("a\n" + PAGE)).isEqualTo("a\n" + PAGE);
  }

  private static Tiding response(int many, String... places) {
    return new Tiding(
        What.RESPONSE, "a", many, NOON, null, "防汛", "Floods", "IV", List.of(places), false);
  }

  private String body(String language, List<Tiding> news) {
    return letter(language, news).body();
  }

  private Letter letter(String language, List<Tiding> news) {
    var to =
        new Address(
            UUID.randomUUID(),
            UUID.randomUUID(),
            AddressKind.WECOM,
            "",
            null,
            "",
            language,
            PAGE,
            true,
            NOON,
            null);
    return letters.of(to, JIANGAN, news, news);
  }
}
