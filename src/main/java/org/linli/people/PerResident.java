package org.linli.people;

import java.util.List;

/**
 * The tables that hold something of a resident and go with them to another subdistrict: their rows
 * are deleted there and inserted here, and the numbers stay. A new table of this kind is added
 * here; a test finds the ones that were forgotten.
 */
record PerResident(String table, String idColumn) {

  /** The resident itself comes first. */
  static final List<PerResident> TABLES =
      List.of(
          new PerResident("resident", "id"),
          new PerResident("resident_change", "resident"),
          new PerResident("protection_tag", "resident"),
          new PerResident("data_reveal", "resident"),
          new PerResident("correction_request", "resident"));
}
