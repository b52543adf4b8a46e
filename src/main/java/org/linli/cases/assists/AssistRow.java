package org.linli.cases.assists;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.cases.CaseId;
import org.linli.cases.Owner;
import org.linli.cases.SeatColumns;
import org.linli.cases.Unit;
import org.linli.cases.assists.AssistState.AtRest;
import org.linli.cases.assists.AssistState.End;
import org.linli.cases.assists.AssistState.Open;
import org.linli.cases.assists.AssistState.Stage;

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
    all.put("agency", SeatColumns.name(it.unit().agency()));
    all.put("dispatch", it.dispatch().value());
    all.put("part", it.part());
    all.put("timeLimit", it.limit().toString());
    all.put("ruled", it.ruled());
    all.put("state", it.state().name());
    all.put("due", utcOrNull(it.due()));
    SeatColumns.seat(it.seat(), all);
    SeatColumns.owner(owner, all);
    return all;
  }

  static AssistFile file(ResultSet row, int number) throws SQLException {
    return new AssistFile(
        it(row),
        SeatColumns.owner(row),
        SeatColumns.place(row, "climbed"),
        instant(row, "asked_at"),
        instantOrNull(row, "closed_at"),
        row.getString("answer"));
  }

  private static Assist it(ResultSet row) throws SQLException {
    return new Assist(
        new CaseId(row.getLong("subdistrict"), row.getLong("case_id")),
        row.getInt("number"),
        new Unit(new PlaceCode(row.getLong("unit_place")), SeatColumns.agency(row, "agency")),
        new PlaceCode(row.getLong("dispatch")),
        row.getString("part"),
        Limit.of(row.getString("time_limit")),
        state(row),
        row.getBoolean("ruled"));
  }

  private static AssistState state(ResultSet row) throws SQLException {
    var due = instantOrNull(row, "due");
    var name = row.getString("state");
    return due == null ? new AtRest(End.valueOf(name)) : new Open(Stage.valueOf(name), due);
  }
}
