package org.linli.people;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes a resident's rows to another subdistrict, and leaves their name where they were. */
@Repository
class RelocationStore {

  private final JdbcClient jdbc;

  RelocationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything that is the resident's; the new household is there already. */
  void relocate(long resident, HouseholdId from, HouseholdId into) {
    for (var table : PerResident.TABLES) relocate(table, resident, from, into);
  }

  /**
   * A row of one subdistrict becomes one of another, whatever columns it has. Three statements of
   * which each names one subdistrict, so that they may lie on different machines.
   */
  private void relocate(PerResident of, long resident, HouseholdId from, HouseholdId into) {
    var rows =
        jdbc.sql(
                "select coalesce(jsonb_agg(to_jsonb(t)), '[]') from %s t where subdistrict = :from and %s = :id"
                    .formatted(of.table(), of.idColumn()))
            .param("from", from.subdistrict())
            .param("id", resident)
            .query(String.class)
            .single();
    jdbc.sql(
            "delete from %s where subdistrict = :from and %s = :id"
                .formatted(of.table(), of.idColumn()))
        .param("from", from.subdistrict())
        .param("id", resident)
        .update();
    jdbc.sql(
            """
            insert into %1$s
            select (jsonb_populate_record(null::%1$s, it || jsonb_build_object(
                       'subdistrict', :into::bigint, 'household', :household::bigint))).*
            from jsonb_array_elements(:rows::jsonb) it
            """
                .formatted(of.table()))
        .param("into", into.subdistrict())
        .param("household", into.number())
        .param("rows", rows)
        .update();
  }

  /** Reports of the past stay where they were; whoever reads them still finds a name. */
  void keepName(Resident person, Instant at) {
    jdbc.sql(
            """
            insert into former_member (subdistrict, household, resident, until, name)
            values (:subdistrict, :household, :resident, :until, :name)
            """)
        .param("subdistrict", person.household().subdistrict())
        .param("household", person.household().number())
        .param("resident", person.id())
        .param("until", at.atOffset(ZoneOffset.UTC))
        .param("name", person.name())
        .update();
  }
}
