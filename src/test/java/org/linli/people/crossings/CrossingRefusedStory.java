package org.linli.people.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Story;
import org.linli.authority.Role;
import tools.jackson.databind.node.ObjectNode;

/** G3: a file that cannot be taken is refused by name, and nothing of it is written. */
@Story
@Tag("G3")
class CrossingRefusedStory extends CrossingPlay {

  private static final String LATER = Instant.now().plus(Duration.ofDays(9)).toString();

  @Test
  void whatIsNotAHandOverFileIsRefusedByName() {
    var before = taken();
    var right = OtherSoftware.spoken();
    assertThat(look(officer, "PK\u0003\u0004 not json", right).problem())
        .endsWith("not-a-hand-over-file");
    assertThat(look(officer, "{\"type\": \"FeatureCollection\"}", right).problem())
        .endsWith("not-a-hand-over-file");
    assertThat(look(officer, "", right).problem()).endsWith("not-a-hand-over-file");
    var large = look(officer, " ".repeat(300_000), right);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.problem()).endsWith("file-too-large");
    var file = sent("'residents': ['%s']", family.members().get(2));
    var newer = OtherSoftware.changed(file.text()).put("version", 2).toString();
    assertThat(look(officer, newer, file.passphrase()).problem()).endsWith("other-version");
    assertThat(answer(sender, file.text()).problem()).endsWith("is-a-hand-over");
    assertThat(taken()).isEqualTo(before);
  }

  @Test
  void aWrongPassphraseIsToldFromAMisheardOneAndFromAChangedFile() {
    var before = taken();
    var file = sent("'residents': ['%s']", family.members().get(2));
    assertThat(look(officer, file.text(), "").problem()).endsWith("passphrase-misheard");
    assertThat(look(officer, file.text(), OtherSoftware.PASSPHRASE + "00").problem())
        .endsWith("passphrase-misheard");
    assertThat(look(officer, file.text(), OtherSoftware.spoken()).problem())
        .endsWith("passphrase-wrong");
    var other = OtherSoftware.changed(file.text()).put("id", UUID.randomUUID().toString());
    assertThat(look(officer, other.toString(), file.passphrase()).problem())
        .endsWith("file-damaged");
    var longer = OtherSoftware.changed(file.text()).put("validUntil", LATER);
    assertThat(look(officer, longer.toString(), file.passphrase()).problem())
        .endsWith("file-damaged");
    var sealed = OtherSoftware.changed(file.text()).path("sealed").asString();
    var flipped = (sealed.startsWith("A") ? "B" : "A") + sealed.substring(1);
    assertThat(
            look(
                    officer,
                    OtherSoftware.changed(file.text()).put("sealed", flipped).toString(),
                    file.passphrase())
                .problem())
        .endsWith("file-damaged");
    var slow = OtherSoftware.changed(file.text());
    ((ObjectNode) slow.path("key")).put("iterations", 2_000_000_000);
    assertThat(look(officer, slow.toString(), file.passphrase()).problem())
        .endsWith("file-damaged");
    assertThat(look(officer, file.text(), file.passphrase()).status()).isEqualTo(200);
    assertThat(taken()).isEqualTo(before);
  }

  @Test
  void aFileIsTakenOnceInTimeAndWhereItIsFor() {
    var file = sent("'residents': ['%s']", family.members().get(2));
    assertThat(look(sender, file.text(), file.passphrase()).problem()).endsWith("file-of-our-own");

    var again = OtherCity.signedIn(Role.COMMUNITY_SECRETARY, OtherCity.LONGKOU);
    var one = CompletableFuture.supplyAsync(() -> take(officer, file, OtherCity.LONGKOU_1));
    var two = CompletableFuture.supplyAsync(() -> take(again, file, OtherCity.LONGKOU_2));
    assertThat(List.of(one.join().status(), two.join().status()))
        .containsExactlyInAnyOrder(201, 409);
    var third = take(officer, file, OtherCity.LONGKOU_1);
    assertThat(third.problem()).endsWith("brought-before");
    assertThat(third.text()).contains("440106001-");

    var letter = (ObjectNode) OtherSoftware.open(file.text(), file.passphrase());
    var old =
        OtherSoftware.write(
            UUID.randomUUID().toString(),
            Instant.now().minus(Duration.ofDays(1)).toString(),
            letter);
    var expired = look(officer, old, OtherSoftware.spoken());
    assertThat(expired.problem()).endsWith("file-expired");
    assertThat(expired.text()).contains("027-82000000");
    ((ObjectNode) letter.path("to")).put("code", "310101").put("name", "上海市黄浦区");
    var shanghai = OtherSoftware.write(UUID.randomUUID().toString(), LATER, letter);
    var misled = look(officer, shanghai, OtherSoftware.spoken());
    assertThat(misled.problem()).endsWith("file-for-elsewhere");
    assertThat(misled.text()).contains("上海市黄浦区");
  }

  @Test
  void anotherCitysSoftwareReadsAndWritesTheSameFiles() {
    var file = sent("'residents': ['%s']", family.members().get(1));
    var letter = (ObjectNode) OtherSoftware.open(file.text(), file.passphrase());
    assertThat(letter.at("/people/0/data/NAME/value").asString()).isEqualTo("李某某");
    assertThat(letter.at("/from/code").asString()).isEqualTo(BAOCHENG_1.toString());
    var key = letter.path("answerKey").asString();
    assertThat(code(file.move(), OtherSoftware.code(key, file.id(), "ARRIVED")).status())
        .isEqualTo(200);

    // It knows things that are not known here, and something that cannot be.
    letter.put("weather", "rain");
    var data = (ObjectNode) letter.at("/people/0/data");
    data.putObject("BLOOD_GROUP").put("value", "AB").put("source", "x").put("at", LATER);
    ((ObjectNode) data.path("BIRTH_DATE")).put("value", "2999-01-01");
    ((ObjectNode) data.path("NAME")).put("value", "周他城");
    var theirs = UUID.randomUUID().toString();
    var written = OtherSoftware.write(theirs, LATER, letter);
    var seen = look(officer, written, OtherSoftware.spoken());
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    assertThat(seen.json().at("/people/0/leftOut/0").asString()).isEqualTo("BIRTH_DATE");
    var home = OtherCity.WORLD.family(OtherCity.LONGKOU_1);
    var body =
        body(written, OtherSoftware.spoken())
            .put("household", home.id().toString())
            .put("relation", "SPOUSE");
    var taken = worker.post("/api/hand-over-files/arrivals", quoted(body));
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    assertThat(livingThere("周他城")).isEqualTo(1);
    var given =
        worker
            .get("/api/hand-over-files/" + taken.json().path("move").asString() + "/answer")
            .json();
    assertThat(given.path("code").asString().replace(" ", ""))
        .isEqualTo(OtherSoftware.code(key, theirs, "ARRIVED"));
    var told = OtherSoftware.openAnswer(given.path("file").asString(), key);
    assertThat(told.at("/place/code").asString()).isEqualTo(OtherCity.LONGKOU_1.toString());
    assertThat(look(officer, given.path("file").asString(), "1").problem())
        .endsWith("is-an-answer");
    assertThat(answer(sender, given.path("file").asString()).problem())
        .endsWith("answer-to-nothing");
  }

  @Test
  void whatCannotBeInAFileIsRefusedWhole() {
    var before = taken();
    var file = sent("'residents': ['%s']", family.members().get(1));
    var whole = (ObjectNode) OtherSoftware.open(file.text(), file.passphrase());
    for (var part : List.of("madeAt", "answerKey", "from", "contact", "basis", "left", "people")) {
      var letter = whole.deepCopy();
      letter.remove(part);
      refused(letter);
    }
    var nameless = whole.deepCopy();
    ((ObjectNode) nameless.at("/people/0/data")).remove("NAME");
    refused(nameless);
    var nobody = whole.deepCopy();
    nobody.putArray("people");
    refused(nobody);
    var nul = whole.deepCopy();
    ((ObjectNode) nul.at("/people/0/data/NAME")).put("value", "李\u0000");
    refused(nul);
    var nowhere = whole.deepCopy();
    ((ObjectNode) nowhere.path("from")).put("code", "12345");
    refused(nowhere);
    assertThat(taken()).isEqualTo(before);
  }

  private void refused(ObjectNode letter) {
    var written = OtherSoftware.write(UUID.randomUUID().toString(), LATER, letter);
    var seen = look(officer, written, OtherSoftware.spoken());
    assertThat(seen.problem()).as(letter.toString()).endsWith("file-cannot-be");
  }

  @Test
  void onlyWhoMayUncoverPapersWritesAFileAndOnlyForElsewhere() {
    Http gridWorker = signedIn(Role.GRID_WORKER, BAOCHENG_1);
    var body = "{'household': '%s', 'toName': '%s', %s 'phone': '%s', 'basis': 'CONSENT'}";
    assertThat(
            gridWorker
                .post("/api/hand-over-files", body.formatted(family.id(), "广州", "", "1"))
                .status())
        .isEqualTo(403);
    assertThat(
            sender
                .post(
                    "/api/hand-over-files",
                    body.formatted(family.id(), "武汉", "'toCode': '420103',", "1"))
                .problem())
        .endsWith("place-is-ours");
    var empty = sender.post("/api/hand-over-files", body.formatted(family.id(), "", "", ""));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.json().path("errors").size()).isEqualTo(2);
    assertThat(whereabouts(family.members().getFirst())).isEqualTo("HERE");
  }

  @Test
  void aLostFileIsWrittenAgainWithANewPassphraseAndIsTheSameHandOver() {
    var file = sent("'residents': ['%s']", family.members().get(2));
    var again = file(sender.post("/api/hand-over-files/" + file.move(), "{}"));
    assertThat(again.id()).isEqualTo(file.id());
    assertThat(again.passphrase()).isNotEqualTo(file.passphrase());
    assertThat(look(officer, again.text(), file.passphrase()).problem())
        .endsWith("passphrase-wrong");
    taken(again);
    assertThat(take(officer, file, OtherCity.LONGKOU_2).problem()).endsWith("brought-before");
    assertThat(take(officer, again, OtherCity.LONGKOU_2).problem()).endsWith("brought-before");
    var known = sender.get("/api/hand-over-files/" + file.move()).json();
    assertThat(known.path("file").asString()).isEqualTo(file.id());
    assertThat(known.at("/other/code").asString()).isEqualTo("440106001");
  }

  /** How many files the other city has taken. */
  private static int taken() {
    return OtherCity.JDBC
        .sql("select count(*) from hand_over_file where direction = 'IN'")
        .query(Integer.class)
        .single();
  }
}
