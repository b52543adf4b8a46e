package org.linli.facts.known;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What departments have told of residents lately, by where the residents live now. */
@Repository
class ReceivedStore {

  private static final String TOLD =
      """
      from fact f
      join resident r on r.subdistrict = f.subdistrict and r.id = f.number
      join household h on h.subdistrict = r.subdistrict and h.id = r.household
      where f.subdistrict >= :subdistrictFrom and f.subdistrict < :subdistrictTo
        and f.kind = 'RESIDENT' and f.agency <> 'COMMUNITY' and f.recorded_at >= :since
        and not f.unread and r.whereabouts <> 'MERGED'
        and h.grid >= :gridFrom and h.grid < :gridTo
      """;

  private final JdbcClient jdbc;

  ReceivedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many residents an agency told an item of, and when last. */
  record Count(SourceAgency agency, String item, long residents, Instant last) {}

  List<Count> counts(PlaceCode within, Instant since) {
    return jdbc.sql(
            "select f.agency, f.item, count(distinct f.number) as residents,"
                + " max(f.recorded_at) as last\n"
                + TOLD
                + "group by f.agency, f.item order by last desc, f.agency, f.item limit 500")
        .params(params(within, since))
        .query((row, _) ->
            new Count(
                SourceAgency.valueOf(row.getString("agency")),
                row.getString("item"),
                row.getLong("residents"),
                row.getObject("last", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Whom an agency told an item of, those told last first. */
  Page<Subject> residents(
      PlaceCode within, Instant since, SourceAgency agency, String item, Page.Ask ask) {
    var params = new HashMap<>(params(within, since));
    params.put("agency", agency.name());
    params.put("item", item);
    var where = TOLD + " and f.agency = :agency and f.item = :item\n";
    var total =
        jdbc.sql("select count(distinct f.number) " + where)
            .params(params)
            .query(Long.class)
            .single();
    var found =
        jdbc.sql(
                "select f.subdistrict, f.number, max(f.recorded_at) as last "
                    + where
                    + "group by f.subdistrict, f.number"
                    + " order by last desc, f.number limit :size offset :offset")
            .params(params)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) ->
                new Subject(
                    ItemSubject.RESIDENT, row.getLong("subdistrict"), row.getLong("number")))
            .list();
    return ask.of(total, found);
  }

  private static Map<String, Object> params(PlaceCode within, Instant since) {
    var params = within.subtree().parameters();
    params.put("since", since.atOffset(ZoneOffset.UTC));
    return params;
  }
}
