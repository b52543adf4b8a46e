package org.linli.cases;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseState.AtRest;
import org.linli.cases.CaseState.Open;
import org.linli.people.HouseholdId;

/** A case as columns, and columns as a case. */
final class CaseRow {

  /** Whole cases, with how many photos each has; what is asked for of them follows. */
  static final String SELECT =
      """
      select c.*, (select count(*) from case_photo p
                   where p.subdistrict = c.subdistrict and p.case_id = c.id) as photos
      from case_file c
      """;

  /** A condition: it is not about somebody's health ({@link Source#isGuarded()}). */
  static final String UNGUARDED = " source <> 'READING' ";

  private CaseRow() {}

  static CaseId id(ResultSet row) throws SQLException {
    return new CaseId(row.getLong("subdistrict"), row.getLong("id"));
  }

  /** What steps change: all but what was told at the beginning, and by whom. */
  static Map<String, @Nullable Object> columns(Case it, @Nullable Owner owner) {
    var all = new HashMap<String, @Nullable Object>();
    all.put("subdistrict", it.id().subdistrict());
    all.put("id", it.id().number());
    where(it.spot(), all);
    var found = it.classing();
    all.put("leaf", found == null ? null : found.leaf());
    all.put("standard", found == null ? null : found.standard());
    all.put("timeLimit", found == null ? null : found.limit().toString());
    var unit = it.unit();
    all.put("unitPlace", unit == null ? null : unit.place().value());
    all.put("agency", unit == null ? null : SeatColumns.name(unit.agency()));
    stands(it.state(), all);
    var wish = it.wish();
    all.put("wishDeferral", wish == null ? null : wish.isDeferral());
    all.put("wishUntil", wish == null ? null : utc(wish.until()));
    all.put("barred", it.barred());
    all.put("returns", it.tally().returns());
    all.put("reworks", it.tally().reworks());
    all.put("extensions", it.tally().extensions());
    all.put("ruled", it.tally().ruled());
    var seat = it.seat();
    SeatColumns.seat(seat, all);
    all.put("seatBarred", seat == null ? null : seat.barred());
    SeatColumns.owner(owner, all);
    all.put("version", it.version());
    return all;
  }

  private static void where(Spot spot, Map<String, @Nullable Object> all) {
    var point = spot.point();
    all.put("place", spot.place().value());
    all.put("placeFirst", spot.place().first(Level.GRID));
    all.put("longitude", point == null ? null : point.longitude());
    all.put("latitude", point == null ? null : point.latitude());
    all.put("cell", point == null ? null : Cells.of(point));
    all.put("address", spot.address());
  }

  private static void stands(CaseState state, Map<String, @Nullable Object> all) {
    var open = state instanceof Open it ? it : null;
    var before = open == null ? null : open.before();
    all.put("state", state.name());
    all.put("due", open == null ? null : utc(open.due()));
    all.put("beforeStage", before == null ? null : before.stage().name());
    all.put("beforeDue", before == null ? null : utc(before.due()));
  }

  /** A condition: the case came to one of these ends. */
  static String ended(Predicate<End> with) {
    return Arrays.stream(End.values())
        .filter(with)
        .map(it -> "'" + it.name() + "'")
        .collect(Collectors.joining(", ", "state in (", ")"));
  }

  static Case it(ResultSet row) throws SQLException {
    return new Case(
        id(row),
        Source.valueOf(row.getString("source")),
        Kind.valueOf(row.getString("kind")),
        spot(row),
        Classing.of(row.getString("leaf"), row.getInt("standard"), row.getString("time_limit")),
        unit(row),
        state(row),
        CaseStep.Wish.of(
            row.getObject("wish_deferral", Boolean.class), instantOrNull(row, "wish_until")),
        row.getObject("barred", UUID.class),
        new Case.Tally(
            row.getInt("returns"),
            row.getInt("reworks"),
            row.getInt("extensions"),
            row.getBoolean("ruled")),
        row.getInt("version"));
  }

  private static Spot spot(ResultSet row) throws SQLException {
    var longitude = row.getObject("longitude", Double.class);
    var point = longitude == null ? null : new Spot.Point(longitude, row.getDouble("latitude"));
    return new Spot(new PlaceCode(row.getLong("place")), point, row.getString("address"));
  }

  static @Nullable Unit unit(ResultSet row) throws SQLException {
    var place = SeatColumns.place(row, "unit_place");
    return place == null ? null : new Unit(place, SeatColumns.agency(row, "agency"));
  }

  private static CaseState state(ResultSet row) throws SQLException {
    var due = instantOrNull(row, "due");
    if (due == null) return new AtRest(End.valueOf(row.getString("state")));
    var stage = row.getString("before_stage");
    var beforeDue = instantOrNull(row, "before_due");
    var before =
        stage == null || beforeDue == null ? null : new Open(Stage.valueOf(stage), beforeDue);
    return new Open(Stage.valueOf(row.getString("state")), due, before);
  }

  static CaseFile file(ResultSet row, int number) throws SQLException {
    return new CaseFile(
        it(row),
        row.getString("words"),
        row.getString("likely"),
        SeatColumns.owner(row),
        SeatColumns.place(row, "climbed"),
        row.getBoolean("supervised"),
        reporter(row),
        times(row),
        into(row),
        diverted(row),
        verdict(row),
        callback(row),
        excluded(row),
        instant(row, "changed_at"),
        row.getInt("steps"),
        row.getInt("photos"));
  }

  private static CaseFile.Reporter reporter(ResultSet row) throws SQLException {
    var household = row.getObject("household", Long.class);
    return new CaseFile.Reporter(
        household == null ? null : new HouseholdId(row.getLong("household_subdistrict"), household),
        row.getBytes("reporter_name"),
        row.getBytes("reporter_phone"),
        row.getObject("entered_by", UUID.class));
  }

  private static CaseFile.Times times(ResultSet row) throws SQLException {
    return new CaseFile.Times(
        instant(row, "reported_at"),
        instantOrNull(row, "accepted_at"),
        instantOrNull(row, "dispatched_at"),
        instantOrNull(row, "handle_by"),
        instantOrNull(row, "contacted_at"),
        instantOrNull(row, "handled_at"),
        instantOrNull(row, "closed_at"));
  }

  private static @Nullable CaseId into(ResultSet row) throws SQLException {
    var number = row.getObject("into_id", Long.class);
    return number == null ? null : new CaseId(row.getLong("into_subdistrict"), number);
  }

  private static @Nullable Diversion diverted(ResultSet row) throws SQLException {
    var name = row.getString("diverted");
    return name == null ? null : Diversion.valueOf(name);
  }

  private static CaseFile.Callback callback(ResultSet row) throws SQLException {
    var outcome = row.getString("callback");
    return new CaseFile.Callback(
        row.getInt("callbacks"),
        instantOrNull(row, "called_at"),
        outcome == null ? null : CaseFile.Outcome.valueOf(outcome));
  }

  private static @Nullable Exclusion excluded(ResultSet row) throws SQLException {
    var name = row.getString("excluded");
    return name == null ? null : Exclusion.valueOf(name);
  }

  private static CaseFile.@Nullable Verdict verdict(ResultSet row) throws SQLException {
    var resolved = row.getObject("resolved", Boolean.class);
    return resolved == null ? null : new CaseFile.Verdict(resolved, row.getBoolean("satisfied"));
  }
}
