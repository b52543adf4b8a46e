package org.linli.cases.topics;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.cases.Unit;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;

/** A topic as columns, and columns as a topic. */
final class TopicRow {

  private TopicRow() {}

  static TopicId id(ResultSet row) throws SQLException {
    return new TopicId(row.getLong("subdistrict"), row.getLong("id"));
  }

  static CaseId caseId(ResultSet row) throws SQLException {
    return new CaseId(row.getLong("subdistrict"), row.getLong("id"));
  }

  static TopicSpot.@Nullable Point point(ResultSet row) throws SQLException {
    var longitude = row.getObject("longitude", Double.class);
    return longitude == null ? null : new TopicSpot.Point(longitude, row.getDouble("latitude"));
  }

  static Map<String, Object> key(TopicId id) {
    return Map.of("subdistrict", id.subdistrict(), "id", id.number());
  }

  static Map<String, @Nullable Object> columns(Topic it) {
    var all = new HashMap<String, @Nullable Object>(key(it.id()));
    var spot = it.spot();
    var point = spot.point();
    all.put("leaf", spot.leaf());
    all.put("agency", name(spot.agency()));
    all.put("spread", spot.spread().name());
    all.put("place", spot.place().value());
    all.put("placeFirst", spot.place().first(Level.GRID));
    all.put("longitude", point == null ? null : point.longitude());
    all.put("latitude", point == null ? null : point.latitude());
    all.put("address", spot.address());
    all.put("hours", it.period().toHours());
    all.put("version", it.version());
    all.put("turnDue", utcOrNull(it.late()));
    stands(it.state(), all);
    charge(it.chargeOrNull(), all);
    return all;
  }

  private static void stands(TopicState state, Map<String, @Nullable Object> all) {
    all.put("state", state.name().name());
    all.put("setAside", state instanceof TopicState.SetAside(var count) ? count : null);
    var fixed = state instanceof TopicState.Fixed it ? it : null;
    var closed = state instanceof TopicState.Closed it ? it : null;
    all.put(
        "fixedAt",
        fixed != null ? utc(fixed.since()) : utcOrNull(closed == null ? null : closed.fixed()));
    all.put("fixedBy", fixed != null ? fixed.by() : closed == null ? null : closed.by());
    all.put("closedAt", utcOrNull(closed == null ? null : closed.at()));
  }

  private static void charge(@Nullable Charge it, Map<String, @Nullable Object> all) {
    all.put("unitPlace", it == null ? null : it.unit().place().value());
    all.put("unitAgency", it == null ? null : name(it.unit().agency()));
    all.put("cause", it == null ? null : it.cause());
    all.put("fix", it == null ? null : it.fix());
    all.put("due", it == null ? null : utc(it.due()));
    all.put("openedPower", it == null ? null : it.by().power().name());
    all.put("openedPlace", it == null ? null : it.by().place().value());
    all.put("openedAgency", it == null ? null : name(it.by().agency()));
  }

  private static @Nullable String name(@Nullable Enum<?> it) {
    return it == null ? null : it.name();
  }

  static Topic topic(ResultSet row, int number) throws SQLException {
    return new Topic(
        id(row),
        spot(row),
        Duration.ofHours(row.getInt("hours")),
        state(row),
        row.getInt("version"));
  }

  private static TopicSpot spot(ResultSet row) throws SQLException {
    return new TopicSpot(
        row.getString("leaf"),
        agency(row, "agency"),
        TopicSpot.Spread.valueOf(row.getString("spread")),
        new PlaceCode(row.getLong("place")),
        point(row),
        row.getString("address"));
  }

  private static TopicState state(ResultSet row) throws SQLException {
    return switch (TopicState.Name.valueOf(row.getString("state"))) {
      case OFFERED -> new TopicState.Offered();
      case SET_ASIDE -> new TopicState.SetAside(row.getInt("set_aside"));
      case OPEN -> new TopicState.Running(charge(row));
      case FIXED ->
          new TopicState.Fixed(
              charge(row), instant(row, "fixed_at"), row.getObject("fixed_by", UUID.class));
      case CLOSED ->
          new TopicState.Closed(
              charge(row),
              instant(row, "fixed_at"),
              row.getObject("fixed_by", UUID.class),
              instant(row, "closed_at"));
    };
  }

  private static Charge charge(ResultSet row) throws SQLException {
    return new Charge(
        new Unit(new PlaceCode(row.getLong("unit_place")), agency(row, "unit_agency")),
        row.getString("cause"),
        row.getString("fix"),
        instant(row, "due"),
        new Seat(
            Power.valueOf(row.getString("opened_power")),
            new PlaceCode(row.getLong("opened_place")),
            agency(row, "opened_agency"),
            null));
  }

  static @Nullable SourceAgency agency(ResultSet row, String column) throws SQLException {
    var name = row.getString(column);
    return name == null ? null : SourceAgency.valueOf(name);
  }
}
