package org.linli.cases.assists;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.cases.CaseId;
import org.linli.cases.Owner;
import org.linli.cases.Unit;
import org.linli.cases.assists.AssistState.AtRest;
import org.linli.cases.assists.AssistState.End;
import org.linli.cases.assists.AssistState.Open;
import org.linli.cases.assists.AssistState.Stage;
import org.linli.catalogue.SourceAgency;

/** A unit's assistance as columns, and columns as one. */
final class AssistRow {

  private AssistRow() {}

  static Map<String, @Nullable Object> key(CaseId id) {
    var all = new HashMap<String, @Nullable Object>();
    all.put("subdistrict", id.subdistrict());
    all.put("case", id.number());
    return all;
  }

  static Map<String, @Nullable Object> columns(Assist it, @Nullable Owner owner) {
    var all = key(it.of());
    all.put("number", it.number());
    all.put("unitPlace", it.unit().place().value());
    all.put("agency", name(it.unit().agency()));
    all.put("dispatch", it.dispatch().value());
    all.put("part", it.part());
    all.put("timeLimit", it.limit().toString());
    all.put("ruled", it.ruled());
    all.put("state", it.state().name());
    all.put("due", utcOrNull(it.due()));
    seat(it.seat(), all);
    owner(owner, all);
    return all;
  }

  private static void seat(@Nullable Seat seat, Map<String, @Nullable Object> all) {
    all.put("seatPower", seat == null ? null : seat.power().name());
    all.put("seatPlace", seat == null ? null : seat.place().value());
    all.put("seatAgency", seat == null ? null : name(seat.agency()));
    all.put("seatFirst", seat == null ? null : seat.place().first(Level.GRID));
  }

  static void owner(@Nullable Owner owner, Map<String, @Nullable Object> all) {
    all.put("owner", owner == null ? null : owner.post());
    all.put("ownerPlace", owner == null ? null : owner.place().value());
    all.put("ownerUntil", owner == null ? null : utcOrNull(owner.until()));
    all.put("standsIn", owner == null ? null : owner.standsIn());
  }

  static @Nullable String name(@Nullable Enum<?> it) {
    return it == null ? null : it.name();
  }

  static AssistFile file(ResultSet row, int number) throws SQLException {
    var climbed = row.getObject("climbed", Long.class);
    return new AssistFile(
        it(row),
        owner(row),
        climbed == null ? null : new PlaceCode(climbed),
        instant(row, "asked_at"),
        instantOrNull(row, "closed_at"),
        row.getString("answer"));
  }

  private static Assist it(ResultSet row) throws SQLException {
    return new Assist(
        new CaseId(row.getLong("subdistrict"), row.getLong("case_id")),
        row.getInt("number"),
        new Unit(new PlaceCode(row.getLong("unit_place")), agency(row, "agency")),
        new PlaceCode(row.getLong("dispatch")),
        row.getString("part"),
        Limit.of(row.getString("time_limit")),
        state(row),
        row.getBoolean("ruled"));
  }

  static @Nullable SourceAgency agency(ResultSet row, String column) throws SQLException {
    var name = row.getString(column);
    return name == null ? null : SourceAgency.valueOf(name);
  }

  private static AssistState state(ResultSet row) throws SQLException {
    var due = instantOrNull(row, "due");
    var name = row.getString("state");
    return due == null ? new AtRest(End.valueOf(name)) : new Open(Stage.valueOf(name), due);
  }

  private static @Nullable Owner owner(ResultSet row) throws SQLException {
    var post = row.getObject("owner", UUID.class);
    if (post == null) return null;
    return new Owner(
        post,
        new PlaceCode(row.getLong("owner_place")),
        instantOrNull(row, "owner_until"),
        row.getBoolean("stands_in"));
  }
}
