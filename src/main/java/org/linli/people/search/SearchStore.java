package org.linli.people.search;

import java.util.List;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.ResidentId;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that finds residents. Who is found is named by id; more is not read here. */
@Repository
class SearchStore {

  /** Nobody reads on past this; counting further would cost more than finding. */
  static final int MOST = 1000;

  private static final int MOST_BUILDINGS = 200;

  private static final String WITHIN =
      """
       and r.subdistrict >= :subdistrictFrom and r.subdistrict < :subdistrictTo
       and h.grid >= :gridFrom and h.grid < :gridTo
      """;

  private static final String OF_HOUSEHOLD =
      """
      select r.subdistrict, r.id from resident r
      join household h on h.subdistrict = r.subdistrict and h.id = r.household
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  SearchStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Candidates by the keyed hashes; the door opens and compares. */
  List<ResidentId> byNumber(PlaceCode within, Words.Number number) {
    return jdbc.sql(
            OF_HOUSEHOLD
                + "where (r.phone_key = :phone or r.identity_key = :paper)"
                + WITHIN
                + "order by r.subdistrict, r.id limit :most")
        .params(within.subtree().parameters())
        .param("phone", vault.index(number.phone()))
        .param("paper", vault.index(number.paper()))
        .param("most", MOST)
        .query((row, _) -> new ResidentId(row.getLong(1), row.getLong(2)))
        .list();
  }

  /**
   * By the beginning of a name. In a wide place as a range of the index that keeps names by their
   * bytes: a pattern in a parameter would not be known to have a beginning. In a community or grid
   * that index has far more names than the place, so its few households are looked through.
   */
  Page<ResidentId> byName(PlaceCode within, String beginning, Page.Ask ask) {
    var filter = within.subtree().parameters();
    filter.put("from", beginning);
    if (!isNarrow(within)) filter.put("to", following(beginning));
    var named =
        isNarrow(within)
            ? "left(r.name, length(:from)) = :from"
            : "r.name ~>=~ :from and r.name ~<~ :to";
    return page(
        OF_HOUSEHOLD + "where " + named + WITHIN,
        "order by r.name using ~<~, r.subdistrict, r.id",
        filter,
        ask);
  }

  /** First the buildings, of which there are few; then who lives in them. */
  Page<ResidentId> byAddress(PlaceCode within, Words.Address address, Page.Ask ask) {
    var filter = within.subtree().parameters();
    filter.put("building", isNarrow(within) ? "%" : contains(address.building()));
    filter.put("parts", address.parts().stream().map(SearchStore::contains).toArray(String[]::new));
    filter.put("mostBuildings", MOST_BUILDINGS);
    return page(
        """
        select r.subdistrict, r.id
        from (select * from building
              where subdistrict >= :subdistrictFrom and subdistrict < :subdistrictTo
                and grid >= :gridFrom and grid < :gridTo and address || name like :building
              order by subdistrict, id limit :mostBuildings) b
        join entrance e on e.subdistrict = b.subdistrict and e.building = b.id
        join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
        join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
        join resident r on r.subdistrict = h.subdistrict and r.household = h.id
        where b.address || b.name || e.name || d.room like all (:parts)
        """
            + WITHIN,
        "order by r.subdistrict, b.id, e.id, d.storey, d.room, r.id",
        filter,
        ask);
  }

  private Page<ResidentId> page(
      String found, String order, Map<String, Object> filter, Page.Ask ask) {
    var total =
        jdbc.sql("select count(*) from (" + found + " limit " + MOST + ") found")
            .params(filter)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(found + order + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", Math.min(ask.offset(), MOST))
            .query((row, _) -> new ResidentId(row.getLong(1), row.getLong(2)))
            .list();
    return ask.of(total, items);
  }

  private static boolean isNarrow(PlaceCode within) {
    return Level.SUBDISTRICT.isWiderThan(within.level());
  }

  /** The least text that is greater than every text with this beginning. */
  private static String following(String beginning) {
    var last = beginning.codePointBefore(beginning.length());
    var kept = beginning.substring(0, beginning.length() - Character.charCount(last));
    return kept + Character.toString(last == 0xD7FF ? 0xE000 : last + 1);
  }

  private static String contains(String part) {
    return "%" + part.replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }
}
