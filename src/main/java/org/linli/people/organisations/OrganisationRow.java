package org.linli.people.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.linli.base.PlaceCode;
import org.linli.vault.Vault;

/** An organisation as a row of its table. */
final class OrganisationRow {

  private OrganisationRow() {}

  static Organisation read(ResultSet row, Vault vault) throws SQLException {
    var id = row.getLong("id");
    var code = row.getString("credit_code");
    return new Organisation(
        new OrganisationId(row.getLong("subdistrict"), id),
        new PlaceCode(row.getLong("grid")),
        row.getString("name"),
        Organisation.Kind.valueOf(row.getString("kind")),
        code == null ? null : new CreditCode(code),
        row.getObject("building", Long.class),
        row.getString("address"),
        vault.open(row.getBytes("keeper"), "keeper", id),
        vault.open(row.getBytes("keeper_phone"), "keeper_phone", id),
        row.getBoolean("synthetic"),
        row.getInt("version"),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
