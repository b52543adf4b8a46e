package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.sweeps.Periods;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules that let the schema move to a cluster distributed by subdistrict. */
@Story
class SchemaTest {

  /** Catalogues: small, the same everywhere. Each is kept whole on every node. */
  private static final Set<String> CATALOGUES =
      Set.of(
          "installation_keys",
          "report_day_dropped",
          "proposed_item",
          "whole_list",
          "place",
          "place_outline",
          "place_succession",
          "place_name_before",
          "place_outline_before",
          "reorganisation",
          "zone",
          "zone_place",
          "place_import",
          "account",
          "post",
          "sign_in_session",
          "sign_in_failure",
          "api_token",
          "second_factor",
          "recovery_code",
          "second_factor_rule",
          "deputy",
          // Some for an office; what is sent there stands in the row itself.
          "office_address",
          // As many rows as people are seconded, beside the posts.
          "post_away",
          // One row lends to all posts of a role within a place.
          "lent_power",
          // A place has a handful of plans of its own.
          "emergency_plan",
          // Some dozens a year in a city, over places of every level; their many rows stand by
          // subdistrict.
          "activation",
          "activation_area",
          "activation_part",
          "activation_step",
          "activation_matter",
          "activation_group",
          "activation_attempt",
          "exercise_inject",
          "daily_report_rule",
          "report_period",
          "report_keeping",
          "chase_rule",
          "report_hold",
          "hand_over_limit",
          "legal_basis",
          "local_duty",
          "item_use",
          // A city decides some hundreds in an emergency, over places of every level.
          "measure",
          "measure_step",
          // Some thousands a year in a city; their returns and costs are kept by subdistrict.
          "form_issue",
          "form_issue_step",
          "asking",
          "asking_pause",
          "form",
          "form_lesson",
          "category_purpose",
          "closure_order",
          "sweep",
          "sweep_draw",
          "post_beginnings_told",
          "whistle_limit",
          "whistle_need",
          "rule_change",
          "class_limit",
          "recurrence",
          "case_rate_weight",
          // One line: how far it has been looked.
          "topic_seen",
          // Some thousands of orders a year in a city; their tasks are kept by subdistrict.
          "order_act",
          "order_step",
          "duty_list",
          "scheduled_tasks",
          "flyway_schema_history");

  @Autowired JdbcClient jdbc;
  @Autowired Periods periods;

  @Test
  void everyTableThatGrowsLeadsItsKeyWithTheSubdistrict() {
    assertThat(
            names(
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                left join pg_index i on i.indrelid = c.oid and i.indisprimary
                left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                  and coalesce(a.attname, '') <> 'subdistrict'
                """))
        .isSubsetOf(CATALOGUES);
  }

  @Test
  void everyUniqueAndForeignKeyOfTheseNamesTheSubdistrict() {
    assertThat(
            names(
                """
                select conrelid::regclass || ' ' || conname from pg_constraint
                where contype in ('u', 'f') and connamespace = 'public'::regnamespace
                  and not conrelid::regclass::text = any(:catalogues)
                  and not exists (
                      select from pg_attribute a
                      where a.attrelid = conrelid and a.attnum = any(conkey)
                        and a.attname = 'subdistrict')
                """))
        .isEmpty();
  }

  @Test
  void noTableThatGrowsPointsAtACatalogue() {
    assertThat(
            names(
                """
                select conrelid::regclass || ' ' || conname from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace
                  and confrelid::regclass::text = any(:catalogues)
                  and not conrelid::regclass::text = any(:catalogues)
                """))
        .isEmpty();
  }

  @Test
  void thereAreNoTriggersNoSerialsAndNoTableWithoutAKey() {
    assertThat(
            names(
                """
                select tgname::text from pg_trigger where not tgisinternal
                union all
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public'
                  and (column_default like 'nextval%' or is_identity = 'YES')
                union all
                select relname::text from pg_class c
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  and not exists (select from pg_index where indrelid = c.oid and indisprimary)
                """))
        .isEmpty();
  }

  /** At a city's peak that took a second of a processor each minute from those who waited. */
  @Test
  void whatComesInThousandsASecondIsNotLookedThroughMeanwhile() {
    periods.current();
    assertThat(
            names(
                """
                select relname || ' ' || reloptions::text from pg_class
                where relispartition and relkind = 'r'
                  and (relname like 'health_report%' and not coalesce(reloptions, '{}')
                         @> '{autovacuum_vacuum_insert_threshold=-1,autovacuum_analyze_scale_factor=4}'
                    or relname like 'coverage%' and not coalesce(reloptions, '{}')
                         @> '{autovacuum_analyze_scale_factor=100}')
                """))
        .isEmpty();
    assertThat(names("select relname from pg_class where relname like 'health\\_report\\_2%'"))
        .isNotEmpty();
  }

  private List<String> names(String sql) {
    return jdbc.sql(sql)
        .param("catalogues", CATALOGUES.toArray(String[]::new))
        .query((row, _) -> row.getString(1))
        .list();
  }
}
