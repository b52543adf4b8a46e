package org.linli.sweeps.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about printed sheets. */
@Repository
class PaperStore {

  private final JdbcClient jdbc;

  PaperStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  SheetNumber nextNumber() {
    return new SheetNumber(
        jdbc.sql("select nextval('paper_sheet_number')").query(Long.class).single());
  }

  void add(Sheet sheet, UUID post) {
    jdbc.sql(
            """
            insert into paper_sheet
              (subdistrict, number, building, grid, day, printed_at, post, households, residents)
            values (:subdistrict, :number, :building, :grid, :day, :at, :post, :households,
                    :residents)
            """)
        .param("subdistrict", sheet.building().subdistrict())
        .param("number", sheet.number().number())
        .param("building", sheet.building().number())
        .param("grid", sheet.grid().value())
        .param("day", sheet.day())
        .param("at", sheet.printedAt().atOffset(ZoneOffset.UTC))
        .param("post", post)
        .param(
            "households",
            sheet.lines().stream().map(it -> it.household().number()).toArray(Long[]::new))
        .param("residents", sheet.lines().stream().map(Sheet.Line::resident).toArray(Long[]::new))
        .update();
  }

  Optional<Sheet> find(SheetNumber number) {
    return jdbc.sql("select * from paper_sheet where number = :number")
        .param("number", number.number())
        .query(PaperStore::sheet)
        .optional();
  }

  /** The last that was printed for a building and a day. */
  Optional<Sheet> last(UnitId building, LocalDate day) {
    return jdbc.sql(
            """
            select * from paper_sheet
            where subdistrict = :subdistrict and building = :building and day = :day
            order by number desc limit 1
            """)
        .param("subdistrict", building.subdistrict())
        .param("building", building.number())
        .param("day", day)
        .query(PaperStore::sheet)
        .optional();
  }

  int dropBefore(LocalDate day) {
    return jdbc.sql("delete from paper_sheet where day < :day").param("day", day).update();
  }

  private static Sheet sheet(ResultSet row, int number) throws SQLException {
    var subdistrict = row.getLong("subdistrict");
    var households = (Long[]) row.getArray("households").getArray();
    var residents = (Long[]) row.getArray("residents").getArray();
    var lines = new ArrayList<Sheet.Line>(households.length);
    for (var i = 0; i < households.length; i++) {
      lines.add(new Sheet.Line(new HouseholdId(subdistrict, households[i]), residents[i]));
    }
    return new Sheet(
        new SheetNumber(row.getLong("number")),
        new UnitId(subdistrict, row.getLong("building")),
        new PlaceCode(row.getLong("grid")),
        row.getObject("day", LocalDate.class),
        row.getObject("printed_at", OffsetDateTime.class).toInstant(),
        List.copyOf(lines));
  }
}
