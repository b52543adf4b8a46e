package org.linli.law.measures;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.HeirRows;
import org.linli.places.reorganisation.Succession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which measures follow places; their logs keep the places of their days. */
@Repository
class MeasureFollowStore {

  private static final String COLUMNS =
      """
      from_at, until_at, basis, content, english_content, proportion, english_proportion,
      protection, english_protection, appeal, english_appeal, source, exercise,
      drafted_place, drafted_at, state, change, authority, decided_level, decided_place, decided_at,
      notice_number, notice_link, announced_at, ended_at, ended_why
      """;

  private final JdbcClient jdbc;

  MeasureFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What binds a grid that was divided binds every part of it, with all that led to it; but once
   * where one announcement bound several grids that a part is made of.
   */
  void copy(List<Succession.Step> further, Map<PlaceCode, PlaceCode> heirs, Instant now) {
    if (further.isEmpty()) return;
    jdbc.sql(
            HeirRows.WITH
                + """
                , those as materialized (
                    select distinct on (h.heir, t.kind, t.source,
                                        coalesce(t.notice_number, t.id::text), t.basis, t.content,
                                        t.until_at, t.state)
                           t.*, uuidv7() as copy, h.heir, h.first_grid
                    from measure t join heirs h on h.ended = t.place
                    where t.state in ('DRAFT', 'APPROVED', 'ANNOUNCED', 'IN_FORCE', 'SUSPENDED')
                      and t.until_at > :now
                      and not exists (
                          select from measure o
                          join %2$s
                            on goes_on.old = o.place and goes_on.next = h.heir
                          where o.kind = t.kind and o.source = t.source and o.state = t.state
                            and o.notice_number = t.notice_number and o.basis = t.basis
                            and o.content = t.content and o.until_at = t.until_at)
                    order by h.heir, t.kind, t.source, coalesce(t.notice_number, t.id::text),
                             t.basis, t.content, t.until_at, t.state, t.id
                ), copied as (
                    insert into measure (id, kind, place, place_first, %1$s)
                    select copy, kind, heir, first_grid, %1$s from those
                )
                insert into measure_step (measure, number, at, act, account, post, user_name, basis,
                    words, place, until_at, notice)
                select t.copy, s.number, s.at, s.act, s.account, s.post, s.user_name, s.basis,
                       s.words, s.place, s.until_at, s.notice
                from those t join measure_step s on s.measure = t.id
                """
                    .formatted(COLUMNS, HeirRows.GOES_ON))
        .params(HeirRows.of(further))
        .params(HeirRows.goingOn(heirs))
        .param("now", utc(now))
        .update();
  }

  void follow(Map<PlaceCode, PlaceCode> heirs) {
    run(heirs, "place = h.heir, place_first = h.first_grid from heirs h where t.place = h.ended");
    for (var column : List.of("drafted_place", "decided_place")) {
      run(heirs, "%1$s = h.heir from heirs h where t.%1$s = h.ended".formatted(column));
    }
  }

  private void run(Map<PlaceCode, PlaceCode> heirs, String set) {
    jdbc.sql(HeirRows.WITH + "update measure t set " + set).params(HeirRows.of(heirs)).update();
  }
}
