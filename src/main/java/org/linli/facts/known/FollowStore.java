package org.linli.facts.known;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every SQL statement by which cards and tellings come under another key: rows are deleted there
 * and inserted here. What is sealed is bound to numbers that stay.
 */
@Repository
class FollowStore {

  private static final String CARD = "kind, number, sealed, at";
  private static final String FACT =
      "kind, number, id, item, version, agency, value, source, as_of, recorded_at, account, post,"
          + " basis, unread";

  /** Kinds whose rows have a table of their own in the registers. */
  private record Held(ItemSubject kind, String table) {}

  private static final List<Held> HELD =
      List.of(
          new Held(ItemSubject.RESIDENT, "resident"),
          new Held(ItemSubject.HOUSEHOLD, "household"),
          new Held(ItemSubject.DWELLING, "dwelling"),
          new Held(ItemSubject.BUILDING, "building"),
          new Held(ItemSubject.ORGANISATION, "organisation"));

  /** That an agency has told of an item. */
  record Told(String item, SourceAgency agency) {}

  private final JdbcClient jdbc;

  FollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void relocate(Subject was, long to) {
    relocate("fact_card", CARD, was, to);
    relocate("fact", FACT, was, to);
  }

  private void relocate(String table, String columns, Subject was, long to) {
    jdbc.sql(
            """
            with gone as (
                delete from %1$s
                where subdistrict = :from and kind = :kind and number = :number returning *
            )
            insert into %1$s (subdistrict, %2$s) select :to, %2$s from gone on conflict do nothing
            """
                .formatted(table, columns))
        .param("from", was.subdistrict())
        .param("kind", was.kind().name())
        .param("number", was.number())
        .param("to", to)
        .update();
  }

  /** All whose register rows are under another subdistrict now: two statements a kind. */
  void followElsewhere(Collection<Long> from, Collection<Long> to) {
    for (var held : HELD) {
      follow("fact_card", CARD, held, from, to);
      follow("fact", FACT, held, from, to);
    }
  }

  private void follow(
      String table, String columns, Held held, Collection<Long> from, Collection<Long> to) {
    jdbc.sql(
            """
            with gone as (
                delete from %1$s f using %3$s r
                where f.kind = :kind and f.subdistrict = any(:from) and r.id = f.number
                  and r.subdistrict = any(:to) and r.subdistrict <> f.subdistrict
                returning r.subdistrict as now, f.*
            )
            insert into %1$s (subdistrict, %2$s) select now, %2$s from gone on conflict do nothing
            """
                .formatted(table, columns, held.table()))
        .param("kind", held.kind().name())
        .param("from", from.toArray(Long[]::new))
        .param("to", to.toArray(Long[]::new))
        .update();
  }

  /** A place's tellings under its new number, and its old card away; tellings are bound to ids. */
  void rename(Subject was, Subject now) {
    jdbc.sql(
            """
            with gone as (
                delete from fact
                where subdistrict = :from and kind = :kind and number = :number returning *
            )
            insert into fact (subdistrict, %1$s)
            select :to, %2$s from gone on conflict do nothing
            """
                .formatted(FACT, FACT.replace("kind, number,", "kind, :now,")))
        .param("from", was.subdistrict())
        .param("kind", was.kind().name())
        .param("number", was.number())
        .param("to", now.subdistrict())
        .param("now", now.number())
        .update();
    jdbc.sql(
            """
            delete from fact_card
            where subdistrict = :from and kind = :kind and number = :number
            """)
        .param("from", was.subdistrict())
        .param("kind", was.kind().name())
        .param("number", was.number())
        .update();
  }

  /** Which agencies have ever told of which items of a subject. */
  Set<Told> told(Subject of) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct item, agency from fact
                where subdistrict = :subdistrict and kind = :kind and number = :number
                """)
            .param("subdistrict", of.subdistrict())
            .param("kind", of.kind().name())
            .param("number", of.number())
            .query((row, _) ->
                new Told(row.getString("item"), SourceAgency.valueOf(row.getString("agency"))))
            .list());
  }
}
