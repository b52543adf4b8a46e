package org.linli.cases.assists;

import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.cases.Standing;
import org.linli.cases.assists.AssistLists.Whose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of work lists of assistance; each goes along an index of whoever reads it. */
@Repository
class AssistListStore {

  private static final String JOINED =
      """
      from case_assist a
      join case_file c on c.subdistrict = a.subdistrict and c.id = a.case_id
      where a.owner is not null
        and (c.source <> 'READING' or :guarded or a.owner = :post) and
      """;

  private static final String LED =
      """
      (a.subdistrict, a.case_id) in (select f.subdistrict, f.id from case_file f where f.owner = :post)
      """;

  private static final String CLIMBED =
      "(a.climbed = :desk and (cast(:own as text) is null or a.agency = :own))";

  private final JdbcClient jdbc;

  AssistListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<AssistLists.Line> list(Standing standing, Whose whose, Instant now, Page.Ask ask) {
    var named = named(standing, now);
    var total =
        jdbc.sql("select count(*) " + JOINED + where(whose))
            .params(named)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                "select a.*, c.words, c.place as at_place, c.address, c.leaf "
                    + JOINED
                    + where(whose)
                    + " order by a.due, a.case_id, a.number limit :size offset :offset")
            .params(named)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, number) ->
                new AssistLists.Line(
                    AssistRow.file(row, number),
                    row.getString("words"),
                    new PlaceCode(row.getLong("at_place")),
                    row.getString("address"),
                    row.getString("leaf")))
            .list();
    return ask.of(total, items);
  }

  private static String where(Whose whose) {
    return switch (whose) {
      case MINE -> "a.owner = :post";
      case WAITED -> LED;
      case LATE -> "(" + CLIMBED + " or (" + LED + " and a.due <= :now))";
    };
  }

  AssistLists.Today today(Standing standing, Instant now) {
    var named = named(standing, now);
    return jdbc.sql(
            """
            select mine.n as mine, mine.due, late.n as late
            from (select count(*) as n, min(a.due) as due from case_assist a
                  where a.owner is not null and a.owner = :post) mine,
                 (select count(*) as n %s %s) late
            """
                .formatted(JOINED, where(Whose.LATE)))
        .params(named)
        .query((row, _) ->
            new AssistLists.Today(
                row.getLong("mine"), instantOrNull(row, "due"), row.getLong("late")))
        .single();
  }

  private static Map<String, @Nullable Object> named(Standing standing, Instant now) {
    var all = new HashMap<String, @Nullable Object>();
    all.put("post", standing.caller().post());
    all.put("desk", standing.caller().place().value());
    all.put("own", standing.ownOnly());
    all.put("guarded", standing.seesGuarded());
    all.put("now", utc(now));
    return all;
  }
}
