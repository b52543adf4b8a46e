package org.linli.command.teams;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.Secondment.Home;
import org.linli.command.teams.Secondment.Protection;
import org.linli.command.teams.Secondment.Secondee;

/** A secondment as a row of its table, and back. */
final class SecondmentRow {

  private SecondmentRow() {}

  static Map<String, @Nullable Object> columns(Secondment it) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("subdistrict", it.id().subdistrict());
    columns.put("id", it.id().number());
    columns.put("account", it.who().account());
    columns.put("kin", it.who().kin().name());
    columns.put("skills", names(it.who().skills()));
    columns.put("homePlace", it.home().place().value());
    columns.put("homeFirst", it.home().place().first(Level.GRID));
    columns.put("homeAgency", it.home().agency() == null ? null : it.home().agency().name());
    columns.put("homeUnit", it.home().unit());
    columns.put("livesIn", it.who().livesIn() == null ? null : it.who().livesIn().value());
    columns.put("adult", it.who().protection().adult());
    columns.put("insured", it.who().protection().insured());
    columns.put("gear", it.who().protection().gear());
    columns.put("from", utc(it.from()));
    columns.put("until", utc(it.until()));
    columns.put("place", it.place().value());
    columns.put("first", it.place().first(Level.GRID));
    columns.put("exercise", it.exercise());
    columns.put("station", it.station());
    columns.put("state", it.state().name().name());
    columns.put("over", it.isOver());
    columns.put("here", it.isHere());
    return columns;
  }

  static Secondment secondment(ResultSet row) throws SQLException {
    var agency = row.getString("home_agency");
    var lives = row.getObject("lives_in", Long.class);
    return new Secondment(
        key(row),
        new Secondee(
            row.getObject("account", UUID.class),
            Kin.valueOf(row.getString("kin")),
            skills(row.getString("skills")),
            lives == null ? null : new PlaceCode(lives),
            new Protection(
                row.getBoolean("adult"), row.getBoolean("insured"), row.getBoolean("gear"))),
        new Home(
            new PlaceCode(row.getLong("home_place")),
            agency == null ? null : SourceAgency.valueOf(agency),
            row.getString("home_unit")),
        new PlaceCode(row.getLong("place")),
        row.getObject("exercise", UUID.class),
        instant(row, "from_at"),
        instant(row, "until_at"),
        SecondmentState.of(
            SecondmentState.Name.valueOf(row.getString("state")),
            row.getObject("station", Long.class)));
  }

  static TeamKey key(ResultSet row) throws SQLException {
    return new TeamKey(row.getLong("subdistrict"), row.getLong("id"));
  }

  static String names(Collection<Skill> skills) {
    return skills.stream().sorted().map(Skill::name).collect(Collectors.joining(" "));
  }

  static Set<Skill> skills(String names) {
    return Arrays.stream(names.split(" "))
        .filter(it -> !it.isEmpty())
        .map(Skill::valueOf)
        .collect(Collectors.toSet());
  }
}
