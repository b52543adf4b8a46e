package org.linli.cases.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M1: whoever reports chooses from one list, and is told what their words may be. */
@Story
@Tag("M1")
class ClassesStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  private Http worker;

  @BeforeEach
  void aGridWorker() {
    worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
  }

  @Test
  void theListComesInTheAskersLanguageWithItsStandards() {
    var chinese = worker.get("/api/case-classes").json();
    var english = worker.with("Accept-Language", "en").get("/api/case-classes").json();
    assertThat(chinese.at("/0/classes/0/name").asString()).isEqualTo("井盖");
    assertThat(english.at("/0/classes/0/name").asString()).isEqualTo("Manhole covers");
    var standard = chinese.at("/0/classes/0/standards/0");
    assertThat(standard.path("number").asInt()).isEqualTo(1);
    assertThat(standard.path("limit").asString()).isEqualTo("2h");
    assertThat(standard.path("agency").asString()).isEqualTo("URBAN_MANAGEMENT");
    assertThat(standard.path("close").asString()).contains("补齐");
  }

  /** A phone has it once; afterwards it only asks whether it is still the same. */
  @Test
  void itIsSmallEnoughForAPhoneAndIsNotSentTwice() throws IOException {
    var whole = worker.get("/api/case-classes");
    assertThat(gzipped(whole.raw().body())).isLessThan(50_000);
    var version = whole.header("ETag").orElseThrow();
    var again = worker.with("If-None-Match", version).get("/api/case-classes");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    var english =
        worker
            .with("Accept-Language", "en")
            .with("If-None-Match", version)
            .get("/api/case-classes");
    assertThat(english.status()).isEqualTo(200);
  }

  @Test
  void wordsAreAnsweredWithLikelyClassesAndWhy() {
    var answer =
        worker
            .with("Accept-Language", "en")
            .post("/api/case-classes/suggestions", "{'words': '菜场门口的井盖没了，差点有人掉下去'}");
    assertThat(answer.status()).isEqualTo(200);
    var first = answer.json().path(0);
    assertThat(first.path("leaf").asString()).isEqualTo("MANHOLE");
    assertThat(first.path("name").asString()).isEqualTo("Manhole covers");
    assertThat(first.path("share").asDouble()).isBetween(0.3, 1.0);
    assertThat(first.path("words").toString()).contains("井盖");
  }

  @Test
  void whatIsNoQuestionIsRefusedByName() {
    var empty = worker.post("/api/case-classes/suggestions", "{'words': ' '}");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.json().at("/errors/0/field").asString()).isEqualTo("words");
    var stranger = Http.at(port);
    assertThat(stranger.get("/api/case-classes").status()).isEqualTo(401);
    assertThat(stranger.post("/api/case-classes/suggestions", "{'words': 'x'}").status())
        .isEqualTo(401);
  }

  private static int gzipped(byte[] body) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    System.out.printf("Case classes: %d bytes, %d gzipped%n", body.length, packed.size());
    return packed.size();
  }
}
