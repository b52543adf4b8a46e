package org.linli.cases;

import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/** Whose turn something is, as columns: its seat, and the post found to sit on it. */
public final class SeatColumns {

  private SeatColumns() {}

  public static void seat(@Nullable Seat seat, Map<String, @Nullable Object> all) {
    all.put("seatPower", seat == null ? null : seat.power().name());
    all.put("seatPlace", seat == null ? null : seat.place().value());
    all.put("seatAgency", seat == null ? null : name(seat.agency()));
    all.put("seatFirst", seat == null ? null : seat.place().first(Level.GRID));
  }

  public static void owner(@Nullable Owner owner, Map<String, @Nullable Object> all) {
    all.put("owner", owner == null ? null : owner.post());
    all.put("ownerPlace", owner == null ? null : owner.place().value());
    all.put("ownerUntil", owner == null ? null : utcOrNull(owner.until()));
    all.put("standsIn", owner == null ? null : owner.standsIn());
  }

  public static @Nullable Owner owner(ResultSet row) throws SQLException {
    var post = row.getObject("owner", UUID.class);
    if (post == null) return null;
    return new Owner(
        post,
        new PlaceCode(row.getLong("owner_place")),
        instantOrNull(row, "owner_until"),
        row.getBoolean("stands_in"));
  }

  public static @Nullable String name(@Nullable Enum<?> it) {
    return it == null ? null : it.name();
  }

  public static @Nullable SourceAgency agency(ResultSet row, String column) throws SQLException {
    var name = row.getString(column);
    return name == null ? null : SourceAgency.valueOf(name);
  }

  public static @Nullable PlaceCode place(ResultSet row, String column) throws SQLException {
    var code = row.getObject(column, Long.class);
    return code == null ? null : new PlaceCode(code);
  }
}
