package org.linli.people.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * G3: two cities' installations, each with its own database and keys, hand people over by a file
 * and a passphrase told by telephone; at every step they are in one grid or explicitly on the way.
 */
@Story
@Tag("G3")
class CrossingStory extends CrossingPlay {

  @Test
  void aFamilyLeavesOneCityIsReceivedInAnotherAndTheFirstSeesItArrive() {
    var grandmother = withPapers("赵跨城", number());
    assertThat(
            sender
                .post(
                    personAt(grandmother) + "/corrections",
                    "{'version': 1, 'data': {'REGISTERED_PLACE': '422823', 'REGISTERED_ADDRESS': '信陵镇1号'}, 'source': '户口簿', 'confirmed': false}")
                .status())
        .isLessThan(300);
    sender.put(personAt(grandmother) + "/tags/ELDER", "{'source': '走访'}");

    // The sender writes the file: everybody is on the way, and counted nowhere.
    var file = sent("'words': '本人电话申请'");
    assertThat(file.passphrase()).matches("(\\d{4} ){4}\\d{4}");
    assertThat(file.text()).doesNotContain("赵跨城", "10087654321", file.passphrase());
    assertThat(stage(file.move())).isEqualTo("SENT_OUT");
    assertThat(sender.get("/api/households/" + family.id()).status()).isEqualTo(404);
    assertThat(whereabouts(grandmother)).isEqualTo("IN_TRANSIT");
    assertThat(livingThere("赵跨城")).isZero();
    var waiting = sender.get("/api/moves/" + file.move()).json();
    assertThat(waiting.at("/limit/unit").asString()).isEqualTo("WORK_DAYS");
    assertThat(waiting.path("mine").asBoolean()).isTrue();
    assertThat(waiting.path("byFile").asBoolean()).isTrue();

    // The other city looks at it, covered, and takes it: a grid has it to do.
    var seen = look(officer, file.text(), file.passphrase());
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    assertThat(seen.json().path("people").size()).isEqualTo(4);
    assertThat(seen.text()).contains("赵**", "027-82000000", "湖北省武汉市江岸区").doesNotContain("赵跨城");
    var before = worker.get("/api/moves?which=TODO").json().path("total").asInt();
    var there = taken(file);
    assertThat(worker.get("/api/moves?which=TODO").json().path("total").asInt())
        .isEqualTo(before + 1);
    assertThat(worker.get(there).json().path("stage").asString()).isEqualTo("DEPARTED");
    assertThat(worker.get(there).json().path("people").size()).isEqualTo(4);
    assertThat(livingThere("赵跨城")).isZero();
    assertThat(worker.get(files(there) + "/answer").problem()).endsWith("no-answer-yet");

    // The grid receives them behind a door; the file's data are theirs, with source and time.
    OtherCity.WORLD.family(OtherCity.LONGKOU_1);
    var door = worker.get("/api/moves/doors?within=" + OtherCity.LONGKOU_1).json().at("/items/0");
    var received =
        step(worker, there, "receipt", "'dwelling': '%s'", door.path("dwelling").asString());
    assertThat(received.status()).as(received.text()).isEqualTo(200);
    assertThat(livingThere("赵跨城")).isEqualTo(1);
    assertThat(whereabouts(grandmother)).isEqualTo("IN_TRANSIT");
    var household = received.json().at("/move/into").asString();
    var people = worker.get("/api/households/" + household).json().path("residents");
    assertThat(people.size()).isEqualTo(4);
    var card = card(people);
    assertThat(datum(card, "REGISTERED_PLACE").path("value").asString()).isEqualTo("422823");
    assertThat(datum(card, "REGISTERED_PLACE").path("source").asString())
        .startsWith("户口簿 · 湖北省武汉市江岸区大智街道保成社区");
    assertThat(datum(card, "PHONE").path("value").asString()).startsWith("100");
    assertThat(datum(card, "RELATION").path("value").asString()).isEqualTo("PARENT");
    assertThat(worker.get(personThere(people) + "/tags").text()).contains("ELDER");
    assertThat(keptApart()).isZero();

    // They are shown whose hands their data went through, and why.
    var link = received.json().path("link").asString();
    var mine = Http.at(OtherCity.PORT).get("/api" + link.replace("/h/", "/home/") + "/data/looks");
    assertThat(mine.json().path("items").findValuesAsString("purpose")).contains("HAND_OVER");
    assertThat(mine.text()).contains("PIPL-13-1");
    assertThat(looks(grandmother)).isEqualTo(1);

    // The answer goes back as a file, and the sender sees them arrive.
    var given = worker.get(files(there) + "/answer").json();
    assertThat(given.path("file").asString()).doesNotContain("石牌", "赵");
    var answered = answer(sender, given.path("file").asString());
    assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    assertThat(answered.json().path("stage").asString()).isEqualTo("ARRIVED");
    var arrived = sender.get("/api/moves/" + file.move()).json();
    assertThat(arrived.path("open").asBoolean()).isFalse();
    assertThat(arrived.at("/log/1/reason").asString()).isEqualTo("广东省广州市天河区石牌街道龙口社区第1网格");
    assertThat(whereabouts(grandmother)).isEqualTo("OUTSIDE");
    assertThat(answer(sender, given.path("file").asString()).problem()).endsWith("answered-before");

    // Both have it in their journal, on the basis that was told.
    assertThat(journal(jdbc, file.move()))
        .containsExactly("MOVE_SEND_OUT PIPL-13-1", "MOVE_ARRIVE_OUTSIDE PIPL-13-1");
    assertThat(journal(OtherCity.JDBC, there.replace("/api/moves/", "")))
        .containsExactly("MOVE_EXPECT PIPL-13-1", "MOVE_RECEIVE duty");
  }

  @Test
  void aCodeReadOutByTelephoneIsAsGoodAsTheAnswerFile() {
    var file = sent("'residents': ['%s']", family.members().get(2));
    var there = taken(file);
    var neighbours = OtherCity.WORLD.family(OtherCity.LONGKOU_1);
    assertThat(step(worker, there, "receipt", "'household': '%s'", neighbours.id()).status())
        .isEqualTo(200);
    var code = worker.get(files(there) + "/answer").json().path("code").asString();

    assertThat(code(file.move(), "1234 5678 9012").problem()).endsWith("code-misheard");
    assertThat(code(file.move(), "0000 0000 0098").problem()).endsWith("code-wrong");
    assertThat(code(file.move(), code.replace(" ", "-")).json().path("stage").asString())
        .isEqualTo("ARRIVED");
    assertThat(code(file.move(), code).problem()).endsWith("answered-before");
  }

  @Test
  void afterTenCodesThatWereGuessedOnlyTheFileIsTaken() {
    var file = sent("'residents': ['%s']", family.members().get(2));
    for (var i = 0; i < 10; i++) {
      assertThat(code(file.move(), "0000 0000 0098").problem()).endsWith("code-wrong");
    }
    assertThat(code(file.move(), "0000 0000 0098").problem()).endsWith("code-locked");
    assertThat(stage(file.move())).isEqualTo("SENT_OUT");
  }

  @Test
  void whoIsNotThereIsSentBackWithAReasonAndComesHomeOrIsCalledBack() {
    var child = family.members().get(2);
    var file = sent("'residents': ['%s']", child);
    var there = taken(file);
    assertThat(
            step(worker, there, "return", "'reason': '查无此人'").json().at("/move/stage").asString())
        .isEqualTo("SENT_BACK");
    assertThat(keptApart()).isZero();
    var given = worker.get(files(there) + "/answer").json();
    assertThat(given.path("outcome").asString()).isEqualTo("NOT_HERE");
    assertThat(answer(sender, given.path("file").asString()).json().path("stage").asString())
        .isEqualTo("RETURNED");
    var back = sender.get("/api/moves/" + file.move()).json();
    assertThat(back.at("/log/1/reason").asString()).isEqualTo("查无此人");
    assertThat(whereabouts(child)).isEqualTo("IN_TRANSIT");
    assertThat(step(sender, "/api/moves/" + file.move(), "cancellation", "").status())
        .isEqualTo(200);
    assertThat(whereabouts(child)).isEqualTo("HERE");
  }

  @Test
  void whoWasCalledBackThoughTheyHadArrivedIsCountedWhereTheyAre() {
    var child = family.members().get(2);
    var file = sent("'residents': ['%s']", child);
    var move = "/api/moves/" + file.move();
    assertThat(step(sender, move, "cancellation", "").status()).isEqualTo(422);
    assertThat(step(sender, move, "cancellation", "'reason': '没有搬'").status()).isEqualTo(200);
    assertThat(whereabouts(child)).isEqualTo("HERE");
    var there = taken(file);
    var neighbours = OtherCity.WORLD.family(OtherCity.LONGKOU_1);
    step(worker, there, "receipt", "'household': '%s'", neighbours.id());

    var code = worker.get(files(there) + "/answer").json().path("code").asString();
    assertThat(code(file.move(), code).json().path("stage").asString()).isEqualTo("ARRIVED");
    assertThat(whereabouts(child)).isEqualTo("OUTSIDE");
  }

  @Test
  void whatIsNotAnsweredClimbsLikeEverythingThatIsLate() {
    var file = sent("'residents': ['%s']", family.members().get(2));
    jdbc.sql(
            "update hand_over set due = due - interval '60 days', chase_at = now() - interval '1 day' where id = :id")
        .param("id", Long.parseLong(file.move().substring(file.move().indexOf('-') + 1)))
        .update();
    moves.chase();
    var late = sender.get("/api/moves/" + file.move()).json();
    assertThat(late.path("late").asBoolean()).isTrue();
    assertThat(late.at("/owner/code").asString()).isEqualTo(BAOCHENG.toString());
  }

  @Test
  void whoLivedThereOnceKeepsTheirNumberAndWhatWasNotKnownIsFilledIn() {
    var number = number();
    var home = OtherCity.WORLD.family(OtherCity.LONGKOU_1);
    var once =
        worker
            .post(
                "/api/moves/arrivals",
                "{'name': '钱回城', 'number': '%s', 'household': '%s'}".formatted(number, home.id()))
            .json()
            .at("/move/people/0/id")
            .asString();
    worker.post(
        "/api/moves",
        "{'household': '%s', 'residents': ['%s'], 'kind': 'OUT'}".formatted(home.id(), once));

    var there = taken(sent("'residents': ['%s']", withPapers("钱回城", number)));
    var received =
        step(worker, there, "receipt", "'household': '%s', 'relation': 'PARENT'", home.id());
    assertThat(received.status()).as(received.text()).isEqualTo(200);
    assertThat(received.json().at("/move/people/0/id").asString()).isEqualTo(once);
    assertThat(livingThere("钱回城")).isEqualTo(1);
    var card =
        worker.get("/api/residents/" + home.id().subdistrict() + "-" + once).json().path("data");
    assertThat(datum(card, "PHONE").path("value").asString()).isEqualTo("100******21");
  }

  @Test
  void whoWasMetThereBeforeTheFileCameIsNotEnteredTwice() {
    var number = number();
    var home = OtherCity.WORLD.family(OtherCity.LONGKOU_1);
    var elsewhere = OtherCity.signedIn(Role.GRID_WORKER, OtherCity.LONGKOU_2);
    var other = OtherCity.WORLD.family(OtherCity.LONGKOU_2);
    var arrival = "{'name': '孙先到', 'number': '%s', 'household': '%s'}";
    elsewhere.post("/api/moves/arrivals", arrival.formatted(number, other.id()));
    var there = taken(sent("'residents': ['%s']", withPapers("孙先到", number)));
    assertThat(step(worker, there, "receipt", "'household': '%s'", home.id()).problem())
        .endsWith("is-registered-elsewhere");
    assertThat(livingThere("孙先到")).isEqualTo(1);
    // Whoever has both grids moves them to where they live now, by the same step.
    assertThat(step(officer, there, "receipt", "'household': '%s'", home.id()).status())
        .isEqualTo(200);
    assertThat(livingThere("孙先到")).isEqualTo(1);
  }

  private JsonNode card(JsonNode people) {
    return worker.get(personThere(people)).json().path("data");
  }

  /** The last of a household's people: the grandmother, who was entered last. */
  private static String personThere(JsonNode people) {
    for (var it : people) {
      if (it.path("name").asString().equals("赵**")) {
        var id = it.path("id").asString();
        return "/api/residents/" + (id.contains("-") ? id : OtherCity.SHIPAI + "-" + id);
      }
    }
    throw new AssertionError(people.toString());
  }

  private static JsonNode datum(JsonNode data, String name) {
    for (var it : data) if (it.path("datum").asString().equals(name)) return it;
    throw new AssertionError(data.toString());
  }

  /** What files told stays in no table once its people are received or sent back. */
  private static int keptApart() {
    return OtherCity.JDBC
        .sql(
            """
            select count(*) from hand_over_file f
            join hand_over h on h.subdistrict = f.subdistrict and h.id = f.hand_over
            where f.people is not null and h.closed_at is not null
            """)
        .query(Integer.class)
        .single();
  }

  private int looks(String resident) {
    return jdbc.sql(
            "select count(*) from data_reveal where resident = :id and purpose = 'HAND_OVER'")
        .param("id", Long.parseLong(resident))
        .query(Integer.class)
        .single();
  }

  private static List<String> journal(JdbcClient of, String move) {
    return of.sql(
            "select action || ' ' || basis from journal where subject = :id order by at, action")
        .param("id", move)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
