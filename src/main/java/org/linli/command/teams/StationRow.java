package org.linli.command.teams;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.plans.Plan.Share;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A station with its kind as a row, and back. */
@Component
class StationRow {

  /** A station {@code s} with the words of its kind {@code k}. */
  static final String COLUMNS =
      """
      select s.subdistrict, s.id, s.exercise, s.place, s.heads, s.there, s.lacking, s.head,
             s.opened_at, s.closed_at, coalesce(s.makeup, k.makeup) as makeup,
             coalesce(s.skills, k.skills) as skills, k.source, k.key, k.name, k.english_name, k.team,
             k.english_team, k.duties, k.english_duties
      """;

  static final String FROM =
      " from station s join station_kind k on k.subdistrict = s.subdistrict and k.id = s.kind ";

  private static final TypeReference<TreeMap<Kin, Integer>> MAKEUP = new TypeReference<>() {};

  private final JsonMapper json;

  StationRow(JsonMapper json) {
    this.json = json;
  }

  /** As it is kept: how many of each kind of people, added up. */
  String makeup(StationWish wish) {
    var sums = new TreeMap<Kin, Integer>();
    wish.makeup().forEach(it -> sums.merge(it.of(), it.atLeast(), Integer::sum));
    return json.writeValueAsString(sums);
  }

  Station station(ResultSet row, int number) throws SQLException {
    var makeup =
        json.readValue(row.getString("makeup"), MAKEUP).entrySet().stream()
            .map(it -> new Share(it.getKey(), it.getValue()))
            .toList();
    return new Station(
        new TeamKey(row.getLong("subdistrict"), row.getLong("id")),
        row.getString("source"),
        row.getObject("exercise", UUID.class),
        new PlaceCode(row.getLong("place")),
        new StationWish(
            row.getString("key"),
            row.getString("name"),
            row.getString("english_name"),
            row.getString("team"),
            row.getString("english_team"),
            row.getInt("heads"),
            makeup,
            row.getString("duties"),
            row.getString("english_duties"),
            SecondmentRow.skills(row.getString("skills"))),
        row.getInt("there"),
        row.getInt("lacking"),
        row.getObject("head", Long.class),
        instant(row, "opened_at"),
        instantOrNull(row, "closed_at"));
  }
}
