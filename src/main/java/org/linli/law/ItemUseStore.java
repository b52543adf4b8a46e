package org.linli.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about sensitive items that are switched on. */
@Repository
class ItemUseStore {

  private final JdbcClient jdbc;
  private final AreaStore areas;

  ItemUseStore(JdbcClient jdbc, AreaStore areas) {
    this.jdbc = jdbc;
    this.areas = areas;
  }

  void add(ItemUse it, Caller by, Instant at) {
    jdbc.sql(
            """
            insert into item_use
              (id, item, area, area_first, basis, purpose, from_day, until_day, entered_at, account,
               post)
            values
              (:id, :item, :area, :first, :basis, :purpose, :from, :until, :at, :account, :post)
            """)
        .param("id", it.id())
        .param("item", it.item())
        .param("area", it.area().value())
        .param("first", it.area().first(Level.GRID))
        .param("basis", it.basis())
        .param("purpose", it.purpose())
        .param("from", it.from())
        .param("until", it.until())
        .params(AreaStore.entry(by, at))
        .update();
  }

  boolean end(UUID id, Withdrawal it) {
    return areas.end(
        "update item_use set ended_at = :at, ended_reason = :reason"
            + " where id = :key and ended_at is null",
        id,
        it);
  }

  Optional<ItemUse> use(UUID id) {
    return jdbc.sql("select * from item_use where id = :id")
        .param("id", id)
        .query(ItemUseStore::use)
        .optional();
  }

  /** Uses of these items around a place that have not ended by a day. */
  List<ItemUse> usesOf(Set<String> items, PlaceCode place, LocalDate day) {
    if (items.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select * from item_use
            where item in (:items) and area in (:around) and until_day >= :day and ended_at is null
            order by until_day desc
            """)
        .param("items", items)
        .param("around", AreaStore.around(place))
        .param("day", day)
        .query(ItemUseStore::use)
        .list();
  }

  Page<ItemUse> uses(PlaceCode place, Page.Ask ask) {
    return areas.page(
        AreaStore.touching(place),
        " from item_use where" + AreaStore.TOUCHES,
        "ended_at is not null, until_day desc, id",
        ask.offset(),
        ask.size(),
        ItemUseStore::use);
  }

  private static ItemUse use(ResultSet row, int number) throws SQLException {
    return new ItemUse(
        row.getObject("id", UUID.class),
        row.getString("item"),
        new PlaceCode(row.getLong("area")),
        row.getString("basis"),
        row.getString("purpose"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        AreaStore.withdrawal(row, "ended"));
  }
}
