package org.linli.command.teams;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which stations and people follow places and posts: one statement a column. */
@Repository
class TeamsFollowStore {

  private final JdbcClient jdbc;

  TeamsFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void holdStill() {
    jdbc.sql("lock table station, secondment in share row exclusive mode").update();
  }

  Map<PlaceCode, Long> stations(Collection<PlaceCode> places) {
    return count(
        """
        select place, count(*) as open from station
        where place = any(:places) and closed_at is null group by place
        """,
        places);
  }

  Map<PlaceCode, Long> people(Collection<PlaceCode> places) {
    return count(
        """
        select place, count(*) as open from secondment
        where place = any(:places) and over_at is null group by place
        """,
        places);
  }

  private Map<PlaceCode, Long> count(String statement, Collection<PlaceCode> places) {
    return jdbc
        .sql(statement)
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .query((row, _) -> Map.entry(new PlaceCode(row.getLong("place")), row.getLong("open")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Of two alike at places that become one both go on: people stand at each. */
  void follow(Map<PlaceCode, PlaceCode> heirs) {
    run(
        heirs,
        """
        update station s set place = h.heir, place_first = h.first_grid,
               again = case when s.closed_at is null and exists (
                         select from station o join heirs g on g.ended = o.place or g.heir = o.place
                         where g.heir = h.heir and o.closed_at is null
                           and o.subdistrict = s.subdistrict and o.kind = s.kind and o.id < s.id)
                       then s.id else s.again end
        from heirs h where s.place = h.ended
        """);
    run(
        heirs,
        "update secondment s set place = h.heir, place_first = h.first_grid from heirs h where s.place = h.ended");
    run(
        heirs,
        "update secondment s set home_place = h.heir, home_first = h.first_grid from heirs h where s.home_place = h.ended");
    run(heirs, "update secondment s set lives_in = h.heir from heirs h where s.lives_in = h.ended");
    run(
        heirs,
        "update secondment_step s set by_place = h.heir from heirs h where s.by_place = h.ended");
  }

  private void run(Map<PlaceCode, PlaceCode> heirs, String statement) {
    jdbc.sql(HeirRows.WITH + statement).params(HeirRows.of(heirs)).update();
  }

  /** Which of these posts somebody has only because they are seconded. */
  List<UUID> given(Collection<UUID> posts) {
    return jdbc.sql("select post from secondment where post = any(:posts)")
        .param("posts", posts.toArray(UUID[]::new))
        .query((row, _) -> row.getObject("post", UUID.class))
        .list();
  }

  void followPosts(Map<UUID, UUID> next) {
    jdbc.sql(
            """
            update secondment s set post = n.next
            from unnest(:posts::uuid[], :nexts::uuid[]) as n (post, next)
            where s.post = n.post
            """)
        .param("posts", next.keySet().toArray(UUID[]::new))
        .param("nexts", List.copyOf(next.values()).toArray(UUID[]::new))
        .update();
  }
}
