package org.linli.facts.forms;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which forms have taken how many values of a place; {@link FormStore#used} writes it. */
@Repository
class FormUseStore {

  private static final String WITHIN =
      """
      from fact_use u join form f on f.id = u.form
       where u.subdistrict >= :first and u.subdistrict < :beyond
         and u.community >= :from and u.community < :to and f.issue is not null
      """;

  private static final String BY_FORM =
      """
      select u.form, f.title, f.agency, f.issue, sum(u.cells) as cells,
             count(distinct u.item) as items, max(u.at) as at
      """;

  private final JdbcClient jdbc;

  FormUseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A form that has used values of a place. */
  record UsedBy(
      UUID form, String title, String agency, UUID issue, long cells, int items, Instant at) {}

  /** How many values of an item a form has used. */
  record UsedItem(String item, long cells) {}

  /** The newest first. */
  Page<UsedBy> of(PlaceCode place, Page.Ask ask) {
    var total =
        jdbc.sql("select count(distinct u.form) " + WITHIN)
            .params(within(place))
            .query(Long.class)
            .single();
    var forms =
        jdbc.sql(
                BY_FORM
                    + WITHIN
                    + """
                     group by u.form, f.title, f.agency, f.issue
                     order by max(u.at) desc, u.form limit :size offset :offset
                    """)
            .params(within(place))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) -> usedBy(row))
            .list();
    return ask.of(total, forms);
  }

  /** Nothing where the form has used no value of the place. */
  Optional<UsedBy> of(PlaceCode place, UUID form) {
    return jdbc.sql(
            BY_FORM + WITHIN + " and u.form = :form group by u.form, f.title, f.agency, f.issue")
        .params(within(place))
        .param("form", form)
        .query((row, _) -> usedBy(row))
        .optional();
  }

  /** The items of a form, of which it has used the most first; as many as it has columns. */
  List<UsedItem> items(PlaceCode place, UUID form) {
    return jdbc.sql(
            "select u.item, sum(u.cells) as cells "
                + WITHIN
                + " and u.form = :form group by u.item order by sum(u.cells) desc, u.item")
        .params(within(place))
        .param("form", form)
        .query((row, _) -> new UsedItem(row.getString("item"), row.getLong("cells")))
        .list();
  }

  private static Map<String, Object> within(PlaceCode place) {
    var tree = place.subtree();
    var filter = new HashMap<String, Object>();
    filter.put("first", tree.subdistrictFrom());
    filter.put("beyond", tree.subdistrictTo());
    filter.put("from", place.first(Level.COMMUNITY));
    filter.put("to", place.beyond(Level.COMMUNITY));
    return filter;
  }

  private static UsedBy usedBy(java.sql.ResultSet row) throws java.sql.SQLException {
    return new UsedBy(
        row.getObject("form", UUID.class),
        row.getString("title"),
        row.getString("agency"),
        row.getObject("issue", UUID.class),
        row.getLong("cells"),
        row.getInt("items"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
