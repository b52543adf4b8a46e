package org.linli.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of a resident is left behind when they move to another subdistrict. */
@Story
class PerResidentTest {

  /**
   * These stay where they were (a report's exception, a move's log, a name for reports past), or
   * point to the resident wherever they are.
   */
  private static final Set<String> STAY =
      Set.of(
          "temperature_exception",
          "sweep_found",
          "message",
          "hand_over_person",
          "former_member",
          "organisation_person",
          // These follow in their own room; what was shown of a place stays there.
          "category_entry",
          "category_person",
          "category_span",
          "duplicate_pair");

  @Autowired JdbcClient jdbc;

  @Test
  void everyTableThatHoldsSomethingOfAResidentGoesWithThemOrIsToldOfHere() {
    var tables =
        jdbc.sql(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not c.relispartition and a.attname = 'resident' and not a.attisdropped
                """)
            .query(String.class)
            .list();
    tables.removeAll(STAY);
    assertThat(PerResident.TABLES.stream().map(PerResident::table)).containsAll(tables);
  }
}
