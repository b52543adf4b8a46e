package org.linli.facts.asks;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.catalogue.Knower;
import org.linli.facts.known.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which a turn goes on to the next, or an ask is closed. */
@Repository
class AskTurnStore {

  private final JdbcClient jdbc;

  AskTurnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void forget(UUID issue) {
    for (var table : List.of("ask_need", "asking_pause", "asking")) {
      jdbc.sql("delete from %s where issue = :issue".formatted(table))
          .param("issue", issue)
          .update();
    }
  }

  /** Asks of one item in one subdistrict whose turn has been waited for long enough. */
  record Late(long subdistrict, String item, Knower turn) {}

  List<Late> late(Instant now) {
    return jdbc.sql(
            """
            select distinct subdistrict, item, turn from ask
            where state = 'OPEN' and passes_at <= :now order by subdistrict, item, turn
            """)
        .param("now", utc(now))
        .query((row, _) ->
            new Late(
                row.getLong("subdistrict"),
                row.getString("item"),
                Knower.valueOf(row.getString("turn"))))
        .list();
  }

  /** To the post that can know next, with a door or without; what is urgent is shown at once. */
  void passOn(Late late, Knower atDoor, Knower elsewhere, Instant shown, Instant now) {
    jdbc.sql(
            """
            update ask
            set turn = case when household is null then :elsewhere else :atDoor end,
                passes_at = null,
                turn_since = case when urgent then :now::timestamptz else :shown::timestamptz end
            where subdistrict = :subdistrict and item = :item and turn = :turn and state = 'OPEN'
              and passes_at <= :now
            """)
        .param("atDoor", atDoor.name())
        .param("elsewhere", elsewhere.name())
        .param("turn", late.turn().name())
        .param("now", utc(now))
        .param("shown", utc(shown))
        .param("subdistrict", late.subdistrict())
        .param("item", late.item())
        .update();
  }

  /** The household does not know: it is not shown on its page any more. */
  void unknownAtHome(Ask ask) {
    jdbc.sql(
            """
            update ask set unknown_at_home = true
            where subdistrict = :subdistrict and id = :id and state = 'OPEN'
            """)
        .param("subdistrict", ask.subject().subdistrict())
        .param("id", ask.id())
        .update();
  }

  /** It is somebody else's turn now, who sees it at once. */
  void pass(Ask ask, Knower next, Instant now) {
    var passes = Turns.passesAt(next, now, ask.deadline());
    jdbc.sql(
            """
            update ask set turn = :next, turn_since = :now, passes_at = :passes
            where subdistrict = :subdistrict and id = :id and state = 'OPEN'
            """)
        .param("next", next.name())
        .param("now", utc(now))
        .param("passes", passes == null ? null : utc(passes))
        .param("subdistrict", ask.subject().subdistrict())
        .param("id", ask.id())
        .update();
  }

  void close(long subdistrict, List<UUID> ids, Ask.State as, Instant now) {
    if (ids.isEmpty()) return;
    jdbc.sql(
            """
            update ask set state = :state, closed_at = :now, passes_at = null
            where subdistrict = :subdistrict and id in (:ids) and state = 'OPEN'
            """)
        .param("state", as.name())
        .param("now", utc(now))
        .param("subdistrict", subdistrict)
        .param("ids", ids)
        .update();
  }

  /** What was told of a subject is asked no more. */
  void closeOf(Subject subject, Set<String> items, Instant now) {
    jdbc.sql(
            """
            update ask set state = 'ANSWERED', closed_at = :now, passes_at = null
            where subdistrict = :subdistrict and kind = :kind and subject = :subject
              and item in (:items) and state = 'OPEN'
            """)
        .param("now", utc(now))
        .param("subdistrict", subject.subdistrict())
        .param("kind", subject.kind().name())
        .param("subject", subject.number())
        .param("items", items)
        .update();
  }

  /** Open asks after a given one, in the order of their keys; for who goes through all of them. */
  List<Ask> openAfter(long subdistrict, UUID id, List<String> items, int most) {
    return jdbc.sql(
            """
            select * from ask
            where state = 'OPEN' and item in (:items) and (subdistrict, id) > (:subdistrict, :id)
            order by subdistrict, id limit :most
            """)
        .param("items", items)
        .param("subdistrict", subdistrict)
        .param("id", id)
        .param("most", most)
        .query(AskStore::ask)
        .list();
  }
}
