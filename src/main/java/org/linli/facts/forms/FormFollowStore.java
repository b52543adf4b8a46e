package org.linli.facts.forms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which workbooks, and who used what is known, follow places and posts, and go. */
@Repository
class FormFollowStore {

  private final JdbcClient jdbc;

  FormFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void holdStill() {
    jdbc.sql("lock table form in share row exclusive mode").update();
  }

  Map<PlaceCode, Long> drafts(Collection<PlaceCode> places) {
    return jdbc
        .sql(
            """
            select place, count(*) as drafts from form
            where place = any(:places) and issue is null group by place
            """)
        .param("places", values(places))
        .query((row, _) -> Map.entry(new PlaceCode(row.getLong("place")), row.getLong("drafts")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Of communities that are laid together what was used is added up. */
  void follow(Map<PlaceCode, PlaceCode> heirs) {
    for (var column : List.of("place", "office_place")) {
      jdbc.sql(
              """
              update form f set %1$s = h.heir
              from unnest(:ended::bigint[], :heir::bigint[]) as h (ended, heir)
              where f.%1$s = h.ended
              """
                  .formatted(column))
          .param("ended", values(heirs.keySet()))
          .param("heir", values(heirs.values()))
          .update();
    }
    var communities =
        heirs.entrySet().stream()
            .filter(it -> it.getKey().level() == Level.COMMUNITY)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    jdbc.sql(
            """
            with gone as (
                delete from fact_use u
                using unnest(:ended::bigint[], :heir::bigint[], :subdistrict::bigint[])
                    as h (ended, heir, subdistrict)
                where u.community = h.ended
                returning h.subdistrict as next, h.heir, u.form, u.item, u.cells, u.at
            )
            insert into fact_use (subdistrict, community, form, item, cells, at)
            select next, heir, form, item, sum(cells), max(at) from gone
            group by next, heir, form, item
            """)
        .param("ended", values(communities.keySet()))
        .param("heir", values(communities.values()))
        .param(
            "subdistrict",
            values(communities.values().stream().map(it -> it.at(Level.SUBDISTRICT)).toList()))
        .update();
  }

  void posts(Map<UUID, UUID> next) {
    if (next.isEmpty()) return;
    jdbc.sql(
            """
            update form f set post = n.next
            from unnest(:was::uuid[], :next::uuid[]) as n (was, next) where f.post = n.was
            """)
        .param("was", next.keySet().toArray(UUID[]::new))
        .param("next", next.values().toArray(UUID[]::new))
        .update();
  }

  void agency(UUID post, @Nullable SourceAgency agency) {
    jdbc.sql("update form set office_agency = :agency where post = :post")
        .param("agency", agency == null ? null : agency.name())
        .param("post", post)
        .update();
  }

  /** The workbook goes, and what was read in it: its rows may name people. */
  void delete(UUID id, Instant at) {
    jdbc.sql("update form set bytes = null, sheets = '[]'::jsonb, deleted_at = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** A draft that has gone. */
  record Gone(UUID id, PlaceCode place, String title) {}

  List<Gone> deleteDrafts(Instant unchangedSince, int most) {
    return jdbc.sql(
            """
            delete from form where id in (
                select id from form where issue is null and changed_at < :since
                order by changed_at limit :most for update)
              and issue is null and changed_at < :since
            returning id, place, title
            """)
        .param("since", unchangedSince.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, _) ->
            new Gone(
                row.getObject("id", UUID.class),
                new PlaceCode(row.getLong("place")),
                row.getString("title")))
        .list();
  }

  private static Long[] values(Collection<PlaceCode> places) {
    return places.stream().map(PlaceCode::value).toArray(Long[]::new);
  }
}
