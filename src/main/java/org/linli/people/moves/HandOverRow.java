package org.linli.people.moves;

import static org.linli.base.Moments.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.DwellingId;
import org.linli.people.HouseholdId;
import org.linli.people.Into;
import org.linli.people.moves.State.AtRest;
import org.linli.people.moves.State.End;
import org.linli.people.moves.State.Open;
import org.linli.people.moves.State.Stage;

/** A hand-over as a row of the table {@code hand_over}, its people not yet read. */
final class HandOverRow {

  private static final String[] STAGES =
      java.util.Arrays.stream(Stage.values()).map(Enum::name).toArray(String[]::new);

  private HandOverRow() {}

  static Kept read(ResultSet row, int number) throws SQLException {
    var subdistrict = row.getLong("subdistrict");
    var from = place(row, "from_grid");
    var to = place(row, "to_place");
    var stayUntil = row.getObject("stay_until", LocalDate.class);
    var handOver =
        new HandOver(
            new HandOverId(subdistrict, row.getLong("id")),
            HandOver.Kind.valueOf(row.getString("kind")),
            from,
            to,
            stayUntil == null ? null : Moves.endOf(stayUntil),
            state(row),
            row.getInt("version"));
    var household = row.getObject("household", Long.class);
    return new Kept(
        handOver,
        new Details(
            household == null || from == null
                ? null
                : new HouseholdId(from.at(Level.SUBDISTRICT).value(), household),
            into(row, to),
            row.getString("outside"),
            row.getObject("happened_on", LocalDate.class),
            row.getBoolean("from_risk"),
            row.getObject("mother", Long.class),
            row.getBoolean("by_file")),
        List.of(),
        instant(row, "opened_at"),
        instant(row, "changed_at"),
        row.getObject("closed_at") == null ? null : instant(row, "closed_at"));
  }

  private static State state(ResultSet row) throws SQLException {
    var stage = row.getString("stage");
    for (var open : STAGES) {
      if (open.equals(stage)) {
        return new Open(
            Stage.valueOf(stage),
            new PlaceCode(row.getLong("owner")),
            instant(row, "due"),
            instant(row, "chase_at"));
      }
    }
    return new AtRest(End.valueOf(stage));
  }

  private static @Nullable Into into(ResultSet row, @Nullable PlaceCode to) throws SQLException {
    if (to == null) return null;
    var household = row.getObject("into_household", Long.class);
    var dwelling = row.getObject("into_dwelling", Long.class);
    var subdistrict = to.at(Level.SUBDISTRICT).value();
    if (household != null) return new Into.Joining(new HouseholdId(subdistrict, household));
    return dwelling == null ? null : new Into.Founding(new DwellingId(subdistrict, dwelling));
  }

  private static @Nullable PlaceCode place(ResultSet row, String column) throws SQLException {
    var code = row.getObject(column, Long.class);
    return code == null ? null : new PlaceCode(code);
  }
}
