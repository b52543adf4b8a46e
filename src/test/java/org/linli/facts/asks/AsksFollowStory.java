package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;

/** F3: open asks follow whom they are about, and end when nobody can be asked any more. */
@Tag("F3")
class AsksFollowStory extends AsksPlay {

  @Test
  void whoMovesToAnotherGridIsAskedBehindTheirNewDoor() {
    follows(TAINING_1);
  }

  @Test
  void whoMovesToAnotherSubdistrictIsAskedThereToo() {
    follows(ELSEWHERE_1);
  }

  private void follows(PlaceCode to) {
    var neighbours = world.family(to);
    var form = form("Moves " + to, 30);
    needs(form, 30, of(person(2), CONTACT), of(person(0), CONTACT), of(home(), SHELTER));
    var receiver = signedIn(Role.GRID_WORKER, to);

    var move = announce(2, to);
    assertThat(asked(atHome())).hasSize(2);
    var received = receive(receiver, move, neighbours);
    ok(received);

    assertThat(asked(atHome())).hasSize(2);
    var there = guest.get("/api/home/" + neighbours.link() + "/asks").json();
    assertThat(asked(there)).containsExactly(CONTACT);
    assertThat(asks.standing(form, to)).isEqualTo(new Asks.Standing(1, 0, 0, 0));
    assertThat(asks.standing(form, BAOCHENG_1)).isEqualTo(new Asks.Standing(2, 0, 0, 0));
    var answer =
        guest.post(
            "/api/home/" + neighbours.link() + "/asks",
            "{'id': '%s', 'answers': [%s]}"
                .formatted(UUID.randomUUID(), value(id(there, CONTACT), "张三")));
    ok(answer);
    assertThat(standing(form)).isEqualTo(new Asks.Standing(2, 1, 0, 0));
  }

  @Test
  void ofWhoDiesNothingIsAskedAnyMore() {
    var form = form("Death", 30);
    needs(form, 30, of(person(1), CONTACT), of(person(0), CONTACT));
    var told =
        worker.post(
            "/api/moves",
            "{'household': '%s', 'residents': ['%s'], 'kind': 'DEATH'}"
                .formatted(family.id(), family.members().get(1)));
    assertThat(told.status()).as(told.text()).isLessThan(300);
    assertThat(standing(form)).isEqualTo(new Asks.Standing(1, 0, 0, 0));
  }

  @Test
  void whenTheRegisterIsToldItIsAskedNoMore() {
    var form = form("Phone", 30);
    needs(form, 30, of(person(1), "PHONE"));
    var corrected =
        worker.post(
            "/api/residents/" + family.resident(1) + "/corrections",
            "{'version': 1, 'data': {'PHONE': '10022223333'}, 'source': 'call', 'confirmed': false}");
    assertThat(corrected.status()).as(corrected.text()).isLessThan(300);
    assertThat(standing(form)).isEqualTo(new Asks.Standing(0, 1, 0, 0));
  }

  @Test
  void answeringWhatTheRegisterHoldsTellsTheRegister() {
    needs(form("Register", 30), 30, of(person(1), "PHONE"));
    ok(answerAtHome(value(id(atHome(), "PHONE"), "10022224444")));
    var card = worker.get("/api/residents/" + family.resident(1)).text();
    assertThat(card).contains("100******44");
  }

  @Test
  void ofWhoIsMergedIntoAnotherNothingIsAsked() {
    var form = form("Merge", 30);
    needs(form, 30, of(person(0), CONTACT), of(person(1), CONTACT));
    jdbc.sql(
            """
            insert into duplicate_pair (subdistrict, resident, other_subdistrict, other, reason,
                                        found_at, state)
            values (:subdistrict, :one, :subdistrict, :other, 'NAME_AND_BIRTH', now(), 'OPEN')
            """)
        .param("subdistrict", family.id().subdistrict())
        .param("one", person(0).number())
        .param("other", person(1).number())
        .update();
    var merged =
        worker.put(
            "/api/duplicates/%s/%s/merge".formatted(family.resident(0), family.resident(1)),
            "{'stays': '%s', 'take': []}".formatted(family.resident(0)));
    assertThat(merged.status()).as(merged.text()).isLessThan(300);
    assertThat(standing(form)).isEqualTo(new Asks.Standing(1, 0, 0, 0));
  }

  private String announce(int member, PlaceCode to) {
    var told =
        worker.post(
            "/api/moves",
            "{'household': '%s', 'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'}"
                .formatted(family.id(), family.members().get(member), to));
    assertThat(told.status()).as(told.text()).isLessThan(300);
    return "/api/moves/" + told.json().at("/move/move").asString();
  }

  private static Http.Answer receive(Http by, String move, Family into) {
    var version = by.get(move).json().path("version").asInt();
    return by.post(
        move + "/receipt",
        "{'version': %d, 'household': '%s', 'relation': 'CHILD'}".formatted(version, into.id()));
  }
}
