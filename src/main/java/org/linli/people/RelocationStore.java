package org.linli.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes a resident's rows to another subdistrict, and leaves their name where they were. */
@Repository
class RelocationStore {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  RelocationStore(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Everything that is the resident's; the new household is there already. Rows of one subdistrict
   * become rows of another, whatever columns they have. Each statement names one subdistrict, so
   * that the two may lie on different machines.
   */
  void relocate(long resident, HouseholdId from, HouseholdId into) {
    var rows = new HashMap<PerResident, String>();
    for (var table : PerResident.TABLES) rows.put(table, rows(table, resident, from));
    for (var table : PerResident.TABLES.reversed()) remove(table, resident, from);
    for (var table : PerResident.TABLES) add(table, rows.getOrDefault(table, "[]"), into);
    pointTo(resident, into);
    events.publishEvent(
        new ResidentRelocated(
            new ResidentId(from.subdistrict(), resident),
            new ResidentId(into.subdistrict(), resident)));
  }

  private String rows(PerResident of, long resident, HouseholdId from) {
    return jdbc.sql(
            "select coalesce(jsonb_agg(to_jsonb(t)), '[]') from %s t where subdistrict = :from and %s = :id"
                .formatted(of.table(), of.idColumn()))
        .param("from", from.subdistrict())
        .param("id", resident)
        .query(String.class)
        .single();
  }

  private void remove(PerResident of, long resident, HouseholdId from) {
    jdbc.sql(
            "delete from %s where subdistrict = :from and %s = :id"
                .formatted(of.table(), of.idColumn()))
        .param("from", from.subdistrict())
        .param("id", resident)
        .update();
  }

  private void add(PerResident of, String rows, HouseholdId into) {
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

  /** The organisations somebody is one of stay where they are, and go on pointing to them. */
  private void pointTo(long resident, HouseholdId into) {
    jdbc.sql(
            """
            update organisation_person set resident_subdistrict = :into
            where resident = :resident
            """)
        .param("into", into.subdistrict())
        .param("resident", resident)
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
