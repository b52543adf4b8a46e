package org.linli.people.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE_1;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Story;

/** G3: two grids' workers do sixty things at random, and the register is whole after each. */
@Story
@Tag("G3")
class MovesAtRandomStory extends MovesPlay {

  @Test
  void whateverIsDoneInWhateverOrderNobodyIsLostAndEveryCountIsRight() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
    var done = new AtomicInteger();
    for (var i = 0; i < 60; i++) anything(random, done);
    assertThat(done.get()).isGreaterThan(20);
    var people =
        java.util.stream.Stream.concat(family.members().stream(), neighbours.members().stream())
            .map(Long::parseLong)
            .toList();
    assertThat(
            jdbc.sql("select count(*) from resident where id in (:ids)")
                .param("ids", people)
                .query(Long.class)
                .single())
        .isEqualTo(6);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from household h
                    where h.members <> (select count(*) from resident r
                                        where r.subdistrict = h.subdistrict and r.household = h.id
                                          and r.whereabouts = 'HERE')
                       or (h.members = 0) <> (h.ended_at is not null)
                    """)
                .query(Long.class)
                .single())
        .isZero();
    // Whoever is on the way has an open hand-over with an owner and a time; nobody has two.
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from resident r
                    where r.whereabouts = 'IN_TRANSIT'
                      and 1 <> (select count(*) from hand_over_person p
                                join hand_over h on h.subdistrict = p.subdistrict and h.id = p.hand_over
                                where p.resident = r.id and p.open and h.owner is not null and h.due is not null)
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  /** One random thing that one of the two grids' workers does, refused or not. */
  private void anything(RandomGenerator random, AtomicInteger done) {
    var here = random.nextBoolean();
    var caller = here ? sender : receiver;
    var other = here ? ELSEWHERE_1 : BAOCHENG_1;
    var todo =
        caller
            .get("/api/moves?which=" + (random.nextBoolean() ? "TODO" : "SENT") + "&size=200")
            .json()
            .path("items");
    var mine = todo.valueStream().filter(it -> !it.path("steps").isEmpty()).toList();
    Http.Answer answer;
    if (!mine.isEmpty() && random.nextInt(3) > 0) {
      var move = mine.get(random.nextInt(mine.size()));
      var step = move.path("steps").get(random.nextInt(move.path("steps").size())).asString();
      var door =
          caller
              .get("/api/moves/doors?within=" + (here ? BAOCHENG_1 : ELSEWHERE_1) + "&size=200")
              .json()
              .path("items");
      var dwelling = door.get(random.nextInt(door.size()));
      var into =
          dwelling.path("household").isNull() || random.nextBoolean()
              ? "'dwelling': '" + dwelling.path("dwelling").asString() + "'"
              : "'household': '" + dwelling.path("household").asString() + "'";
      answer =
          caller.post(
              "/api/moves/"
                  + move.path("move").asString()
                  + "/"
                  + step.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
              "{'version': %d, 'reason': 'x', %s, 'to': '%s', 'until': '%s'}"
                  .formatted(move.path("version").asInt(), into, other, today().plusDays(30)));
    } else {
      var person = (random.nextBoolean() ? family : neighbours).members().get(random.nextInt(3));
      var household = whereIs(person).split(" ")[0];
      var kind =
          List.of("WITHIN", "TEMPORARY", "OUT", "UNKNOWN", "RETURN", "DEATH")
              .get(random.nextInt(6));
      answer =
          caller.post(
              "/api/moves",
              "{'household': '%s', 'residents': ['%s'], 'kind': '%s', 'to': '%s', 'until': '%s', 'left': %s}"
                  .formatted(
                      household, person, kind, other, today().plusDays(1), random.nextBoolean()));
    }
    assertThat(answer.status()).as(answer.text()).isLessThan(500);
    if (answer.status() < 300) done.incrementAndGet();
  }
}
