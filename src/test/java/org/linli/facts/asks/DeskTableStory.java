package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_2;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.facts.known.Subject;

/** F3: a desk answers about many at once, and a wrong value in one row keeps no other back. */
@Tag("F3")
class DeskTableStory extends AsksPlay {

  @Test
  void whatIsRightIsTakenAndWhatIsWrongIsToldInItsRow() {
    var form = form("Table", 30);
    asked(form);
    var wrong = round(person(1), value(ask(person(1)), "晴"));
    var taken = send(secretary, round(person(0), value(ask(person(0)), "是")), wrong).json();

    assertThat(taken.at("/0/answered").asInt()).isOne();
    assertThat(taken.at("/0/errors")).isEmpty();
    assertThat(taken.at("/1/answered").asInt()).isZero();
    assertThat(taken.at("/1/errors/0/field").asString()).isEqualTo("answers[0].value");
    assertThat(taken.at("/1/errors/0/value").asString()).isEqualTo("晴");
    assertThat(taken.at("/1/errors/0/cure").asString()).isNotEmpty();
    assertThat(deskOf(person(0))).isEmpty();
    assertThat(deskOf(person(1))).containsExactly(PERMIT);
    assertThat(standing(form)).isEqualTo(new Asks.Standing(1, 1, 0, 0));
  }

  @Test
  void sendingTheTableAgainChangesNothingAndWhatOthersAnsweredIsPassedOver() {
    asked(form("Twice", 30));
    var first = round(person(0), value(ask(person(0)), "Y"));
    var second = round(person(1), value(ask(person(1)), "N"));
    send(secretary, first);
    var again = send(secretary, first, second).json();
    assertThat(again.at("/0/answered").asInt()).isOne();
    assertThat(again.at("/1/answered").asInt()).isOne();

    var late = round(person(1), value(UUID.randomUUID().toString(), "N"));
    assertThat(send(secretary, late).json().at("/0/passedOver").asInt()).isOne();
  }

  @Test
  void nothingIsTakenWhereOneOfThemLiesElsewhere() {
    asked(form("Elsewhere", 30));
    var mine = round(person(0), value(ask(person(0)), "Y"));
    var others = signedIn(Role.GRID_WORKER, BAOCHENG_2);
    assertThat(send(others, mine).status()).isEqualTo(404);
    assertThat(deskOf(person(0))).containsExactly(PERMIT);
    var many = Stream.generate(() -> mine).limit(101).toArray(String[]::new);
    assertThat(send(secretary, many).problem()).isEqualTo("/problems/rounds-too-many");
  }

  /** Both are asked whether they have a permit, and the household does not know. */
  private void asked(UUID form) {
    needs(form, 30, of(person(0), PERMIT), of(person(1), PERMIT));
    var unknown =
        atHome()
            .valueStream()
            .flatMap(it -> it.path("questions").valueStream())
            .map(it -> said(it.path("ask").asString(), "NOBODY_KNOWS"))
            .toArray(String[]::new);
    ok(answerAtHome(unknown));
  }

  private String ask(Subject subject) {
    return desk()
        .path("items")
        .valueStream()
        .filter(it -> it.at("/about/subject").asString().equals(subject.toString()))
        .map(it -> it.at("/about/questions/0/ask").asString())
        .findFirst()
        .orElseThrow();
  }

  private static String round(Subject subject, String... answers) {
    return "{'id': '%s', 'subject': '%s', 'answers': [%s]}"
        .formatted(UUID.randomUUID(), subject, String.join(", ", answers));
  }

  private static Http.Answer send(Http by, String... rounds) {
    return by.post(
        "/api/asks/rounds",
        "{'turn': 'COMMUNITY', 'rounds': [%s]}".formatted(String.join(", ", List.of(rounds))));
  }
}
