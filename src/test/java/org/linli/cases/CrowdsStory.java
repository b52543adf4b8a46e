package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.TAINING;
import static org.linli.Neighbourhood.TAINING_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** M5: one thing that many tell is one line, one act, and an answer to each of them. */
@Tag("M5")
class CrowdsStory extends CasesPlay {

  private static final int MANY = 10_000;

  @Autowired PastCases past;
  @Autowired OwnCases own;

  private Caller clerkAs() {
    var user = world.someone(Role.HOTLINE_CLERK, CITY);
    return jdbc.sql(
            """
            select p.id, p.account from post p join account a on a.id = p.account
            where a.user_name = :user and p.role = 'HOTLINE_CLERK'
            """)
        .param("user", user)
        .query((row, _) ->
            new Caller(
                row.getObject("account", UUID.class),
                user,
                row.getObject("id", UUID.class),
                CITY,
                Role.HOTLINE_CLERK.powers()))
        .single();
  }

  /** As many calls within an hour; most say nothing but that the power is off. */
  private void tellMany(int many, List<PlaceCode> places, String words, String leaf) {
    var by = clerkAs();
    past.bring(
        IntStream.range(0, many)
            .mapToObj(i ->
                new PastCases.Past(
                    new Telling(
                        UUID.randomUUID(),
                        null,
                        null,
                        words + " " + i,
                        null,
                        null,
                        null,
                        places.get(i % places.size()),
                        null,
                        i % 7 + "栋",
                        i % 10 == 0 ? leaf : null,
                        null,
                        null,
                        "1380000%04d".formatted(i % 10_000),
                        null,
                        null),
                    Source.HOTLINE,
                    clock.instant().minus(Duration.ofMillis(360L * (many - i))),
                    by,
                    List.of(),
                    null))
            .toList());
  }

  private JsonNode crowds(Http who) {
    var seen = who.get("/api/case-crowds");
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    return seen.json();
  }

  private static Http.Answer merge(
      Http who, String leaf, List<PlaceCode> places, String until, String into) {
    return who.post(
        "/api/case-crowds/" + leaf + "/merging",
        "{'places': [%s], 'until': '%s', 'into': '%s', 'words': '同一次停电'}"
            .formatted(
                String.join(", ", places.stream().map(it -> "'" + it + "'").toList()),
                until,
                into));
  }

  @Test
  void tenThousandReportsOfOneOutageAreOneLineAndOneAct() {
    tellMany(MANY, List.of(BAOCHENG_1, BAOCHENG_2, TAINING_1), "整个小区停电了", "POWER_OUT");
    var line = crowds(subdistrict).get(0);
    assertThat(crowds(subdistrict)).hasSize(1);
    assertThat(line.path("leaf").asString()).isEqualTo("POWER_OUT");
    assertThat(line.path("count").asInt()).isEqualTo(MANY);
    assertThat(line.at("/place/name").asString()).isEqualTo("大智街道");
    assertThat(line.path("parts")).hasSize(2);
    assertThat(crowds(worker)).isEmpty();
    assertThat(crowds(elsewhere)).isEmpty();
    assertThat(subdistrict.get("/api/cases?whose=ALL&open=true&apart=true").json().path("items"))
        .noneMatch(it -> it.path("words").asString().startsWith("整个小区停电了"));

    var page = subdistrict.get("/api/case-crowds/POWER_OUT/" + DAZHI);
    assertThat(page.json().at("/cases/total").asInt()).isEqualTo(MANY);
    var main = page.json().at("/cases/items/0/id").asString();
    var other = page.json().at("/cases/items/1/id").asString();
    var until = page.json().at("/crowd/until").asString();
    var parts = List.of(BAOCHENG, TAINING);
    assertThat(merge(elsewhere, "POWER_OUT", parts, until, main).status()).isEqualTo(404);

    // Two officers, each with a main case of their own: one has done it, the other is told.
    var first =
        CompletableFuture.supplyAsync(() -> merge(subdistrict, "POWER_OUT", parts, until, main));
    var second =
        CompletableFuture.supplyAsync(() -> merge(district, "POWER_OUT", parts, until, other));
    var answers = List.of(first.join(), second.join());
    assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(200, 409);
    var done = answers.stream().filter(it -> it.status() == 200).findFirst().orElseThrow();
    assertThat(done.json().path("merged").asInt()).isEqualTo(MANY - 1);
    assertThat(
            answers.stream().filter(it -> it.status() == 409).findFirst().orElseThrow().problem())
        .isEqualTo("/problems/merged-into-the-dead");
    var kept = CaseId.of(answers.getFirst().status() == 200 ? main : other);
    assertThat(merge(subdistrict, "POWER_OUT", parts, until, kept.toString()).problem())
        .isEqualTo("/problems/overtaken");

    assertThat(ends(kept))
        .as("merged, into the main one, with actor and basis")
        .isEqualTo(MANY - 1);
    assertThat(crowds(subdistrict)).isEmpty();
    var story = page(subdistrict, kept.toString());
    assertThat(story.path("told").asInt()).isEqualTo(MANY);
    assertThat(story.at("/it/open").asBoolean()).isTrue();
    reporterSees(kept);
  }

  /** How many came to their end with a line of who did it on what basis. */
  private long ends(CaseId kept) {
    return jdbc.sql(
            """
            select count(*) from case_file c
            join case_step s on s.subdistrict = c.subdistrict and s.case_id = c.id
                            and s.number = c.steps
            where c.into_subdistrict = :subdistrict and c.into_id = :id and c.state = 'MERGED'
              and c.closed_at is not null and c.owner is null and s.act = 'MERGE'
              and s.state = 'MERGED' and s.post is not null and s.account is not null
              and s.basis = 'duty' and s.words = '同一次停电'
            """)
        .param("subdistrict", kept.subdistrict())
        .param("id", kept.number())
        .query(Long.class)
        .single();
  }

  private void reporterSees(CaseId kept) {
    var one =
        jdbc.sql("select subdistrict, id from case_file where into_id = :id order by id limit 1")
            .param("id", kept.number())
            .query((row, _) -> new CaseId(row.getLong("subdistrict"), row.getLong("id")))
            .single();
    var link = "/api/case-links/" + own.link(one);
    var seen = guest.get(link).json();
    assertThat(seen.path("state").asString()).isEqualTo("MERGED");
    assertThat(seen.at("/main/id").asString()).isEqualTo(kept.toString());
    assertThat(seen.at("/main/told").asInt()).isEqualTo(MANY);
    assertThat(seen.at("/main/open").asBoolean()).isTrue();
    if (state(subdistrict, kept.toString()).equals("VERIFYING")) {
      does(subdistrict, kept.toString(), "VERIFY", ", 'leaf': 'POWER_OUT'");
    }
    does(subdistrict, kept.toString(), "DISPATCH", ", 'place': '%s'".formatted(BAOCHENG));
    does(secretary, kept.toString(), "HANDLE", ", 'words': '电缆已接好，来电了'");
    does(subdistrict, kept.toString(), "PASS", "");
    var ended = guest.get(link).json();
    assertThat(ended.at("/main/state").asString()).isEqualTo("CLOSED");
    assertThat(ended.at("/main/answers").toString()).contains("来电了");
  }

  @Test
  void manyAtOnceChangeOfACaseWhatOneMergingDoes() {
    tellMany(12, List.of(TAINING_1), "路灯全都不亮", "STREET_LAMP");
    var line =
        IntStream.range(0, crowds(subdistrict).size())
            .mapToObj(i -> crowds(subdistrict).get(i))
            .filter(it -> it.at("/place/code").asString().equals(TAINING.toString()))
            .findFirst()
            .orElseThrow();
    var leaf = line.path("leaf").asString();
    var cases =
        subdistrict.get("/api/case-crowds/" + leaf + "/" + TAINING).json().at("/cases/items");
    var ids = new ArrayList<String>();
    cases.forEach(it -> ids.add(it.path("id").asString()));
    does(subdistrict, ids.get(1), "MERGE", ", 'into': '%s'".formatted(ids.getFirst()));
    var until = line.path("until").asString();
    var done = merge(subdistrict, leaf, List.of(TAINING), until, ids.getFirst());
    assertThat(done.json().path("merged").asInt()).as(done.text()).isEqualTo(10);
    assertThat(columns(ids.get(2))).isEqualTo(columns(ids.get(1)));
  }

  /** All but what tells one case from another. */
  private Map<String, @Nullable Object> columns(String id) {
    var row =
        jdbc.sql("select * from case_file where id = :id")
            .param("id", CaseId.of(id).number())
            .query()
            .singleRow();
    for (var own :
        List.of(
            "id",
            "sent",
            "words",
            "changed_at",
            "closed_at",
            "grams",
            "address",
            "reporter_phone",
            "reporter_key",
            "reported_at",
            "leaf",
            "standard",
            "time_limit",
            "accepted_at",
            "likely")) {
      row.remove(own);
    }
    return row;
  }

  @Test
  void whoeverEntersTheSameAddsThemselvesByOneClick() {
    var first = told(clerk, ", 'leaf': 'WATER_OUT'").at("/it/id").asString();
    var body =
        "{'id': '%s', 'words': '没水了', 'place': '%s', 'leaf': 'WATER_OUT', 'reporterPhone': '13900000001'%s}";
    var look =
        clerk.post("/api/cases/look", body.formatted(UUID.randomUUID(), BAOCHENG_1, "")).json();
    assertThat(look.at("/near/0/it/id").asString()).isEqualTo(first);
    assertThat(look.at("/near/0/told").asInt()).isEqualTo(1);
    var joined =
        clerk.post(
            "/api/cases",
            body.formatted(UUID.randomUUID(), BAOCHENG_1, ", 'same': '" + first + "'"));
    assertThat(joined.status()).as(joined.text()).isEqualTo(201);
    assertThat(joined.json().at("/it/state").asString()).isEqualTo("MERGED");
    assertThat(joined.json().at("/it/into").asString()).isEqualTo(first);
    var again =
        clerk.post("/api/cases/look", body.formatted(UUID.randomUUID(), BAOCHENG_1, "")).json();
    assertThat(again.at("/near/0/told").asInt()).isEqualTo(2);
    assertThat(page(subdistrict, first).path("told").asInt()).isEqualTo(2);
    var seen = guest.get("/api/case-links/" + joined.json().path("link").asString()).json();
    assertThat(seen.at("/main/id").asString()).isEqualTo(first);
    assertThat(seen.path("log"))
        .extracting(it -> it.path("act").asString())
        .containsExactly("REPORT", "MERGE");
  }

  @Test
  void aHouseholdSeesThatOthersHaveToldAndNoWordOfTheirs() {
    var told =
        clerk.post(
            "/api/cases",
            "{'id': '%s', 'words': '王家说高层没水停水了', 'place': '%s', 'leaf': 'WATER_OUT'}"
                .formatted(UUID.randomUUID(), TAINING_1));
    var first = told.json().at("/it/id").asString();
    var family = world.family(TAINING_1);
    var path = "/api/home/" + family.link() + "/cases";
    var body = "{'id': '%s', 'words': '停水了，没水'%s}";
    var look = guest.post(path + "/look", body.formatted(UUID.randomUUID(), ""));
    assertThat(look.status()).as(look.text()).isEqualTo(200);
    assertThat(look.json().path("alike").isNull()).as("one alone is not told").isTrue();
    clerk.post(
        "/api/cases",
        "{'id': '%s', 'words': '没水', 'place': '%s', 'leaf': 'WATER_OUT', 'same': '%s'}"
            .formatted(UUID.randomUUID(), TAINING_1, first));
    var alike = guest.post(path + "/look", body.formatted(UUID.randomUUID(), ""));
    assertThat(alike.json().at("/alike/told").asInt()).isEqualTo(2);
    assertThat(alike.json().at("/alike/what").asString()).isEqualTo("No water or low pressure");
    assertThat(alike.text()).doesNotContain("王家");
    var main = alike.json().at("/alike/main").asString();
    var joined =
        guest.post(path, body.formatted(UUID.randomUUID(), ", 'same': '" + main + "'")).json();
    assertThat(joined.path("state").asString()).isEqualTo("MERGED");
    assertThat(joined.at("/main/told").asInt()).isEqualTo(3);
    var far =
        guest.post(
            "/api/home/" + world.family(org.linli.Neighbourhood.ELSEWHERE_1).link() + "/cases",
            body.formatted(UUID.randomUUID(), ", 'same': '" + main + "'"));
    assertThat(far.status()).isEqualTo(404);
  }
}
