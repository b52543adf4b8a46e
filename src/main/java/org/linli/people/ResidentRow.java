package org.linli.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.linli.base.PlaceCode;
import org.linli.vault.Vault;

/** A resident as a row of the table {@code resident}. */
public final class ResidentRow {

  private ResidentRow() {}

  /** Needs all columns of {@code resident}, whatever else is selected under other names. */
  public static Resident read(ResultSet row, Vault vault) throws SQLException {
    var id = row.getLong("id");
    var registered = row.getObject("registered_place", Long.class);
    return new Resident(
        id,
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        row.getString("name"),
        Resident.Sex.valueOf(row.getString("sex")),
        row.getObject("birth_date", LocalDate.class),
        Resident.Relation.valueOf(row.getString("relation")),
        vault.open(row.getBytes("phone"), "phone", id),
        new Papers(
            Papers.Kind.valueOf(row.getString("paper")),
            vault.open(row.getBytes("identity"), "identity", id),
            row.getString("nationality")),
        new Resident.Registration(
            registered == null ? null : new PlaceCode(registered),
            row.getString("registered_address"),
            row.getObject("registered_here", Boolean.class)),
        Resident.Stay.of(row.getString("stay"), row.getObject("stay_until", LocalDate.class)),
        Resident.Whereabouts.valueOf(row.getString("whereabouts")),
        row.getInt("version"),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
