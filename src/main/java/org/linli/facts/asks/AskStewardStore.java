package org.linli.facts.asks;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.Knower;
import org.linli.people.dwellings.UnitId;
import org.linli.people.stewards.InOffice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL that finds the stewards of what is asked: set-based, over the registers of the room
 * below, since a turn of a whole city goes on at once. Where nobody is steward it costs one look
 * into a small table.
 */
@Repository
class AskStewardStore {

  /** Of people younger than this whatever is asked is sensitive (PIPL, article 28). */
  private static final int GROWN = 14;

  /** What is asked, {@code a}, stands in a building with a steward, and is not of a child. */
  private static final String WITH_STEWARD =
      """
      left join household h on h.subdistrict = a.subdistrict and h.id = a.household
      left join dwelling d on d.subdistrict = a.subdistrict
       and d.id = coalesce(h.dwelling, case when a.kind = 'DWELLING' then a.subject end)
      left join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
      join (select distinct subdistrict, building from %s i) o on o.subdistrict = a.subdistrict
       and o.building = coalesce(e.building, case when a.kind = 'BUILDING' then a.subject end)
      left join resident r on a.kind = 'RESIDENT' and r.subdistrict = a.subdistrict
       and r.id = a.subject
      where (a.kind <> 'RESIDENT' or r.birth_date <= :grown)
      """
          .formatted(InOffice.SQL);

  private final JdbcClient jdbc;

  AskStewardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In which of these subdistricts there is any steward. */
  Set<Long> subdistricts(Collection<Long> of, Instant now) {
    if (of.isEmpty()) return Set.of();
    return new HashSet<>(
        jdbc.sql(
                "select distinct i.subdistrict from %s i where i.subdistrict in (:of)"
                    .formatted(InOffice.SQL))
            .param("of", Set.copyOf(of))
            .param("now", utc(now))
            .query(Long.class)
            .list());
  }

  /** Which of these asks a steward in office could be asked, whatever their item. */
  Set<UUID> near(List<Ask> asks, Instant now) {
    if (asks.isEmpty()) return Set.of();
    var ids = asks.stream().map(it -> new Object[] {it.subject().subdistrict(), it.id()}).toList();
    return new HashSet<>(
        jdbc.sql("select a.id from ask a " + WITH_STEWARD + " and (a.subdistrict, a.id) in (:ids)")
            .param("ids", ids)
            .param("now", utc(now))
            .param("grown", grown(now))
            .query(UUID.class)
            .list());
  }

  /** Of the needs on their way, those for a steward that have one are first theirs. */
  void needed(Instant since, Instant deadline, Instant now) {
    jdbc.sql(
            """
            update needed n
            set turn = 'STEWARD', passes_at = :passes
            from (select a.id from needed a
            """
                + WITH_STEWARD
                + " and a.steward) s where n.id = s.id")
        .param(
            "passes", utc(Objects.requireNonNull(Turns.passesAt(Knower.STEWARD, since, deadline))))
        .param("now", utc(now))
        .param("grown", grown(now))
        .update();
  }

  /** Whose household has been waited for long enough and has a steward is theirs for a while. */
  void passOn(AskTurnStore.Late late, Instant shown, Instant now) {
    jdbc.sql(
            """
            update ask t
            set turn = 'STEWARD', turn_since = s.since,
                passes_at = s.since + least(make_interval(secs => :longest),
                                            greatest((t.deadline - s.since) / 3, interval '0'))
            from (select a.id, case when a.urgent then :now::timestamptz
                                    else :shown::timestamptz end as since from ask a
            """
                + WITH_STEWARD
                + """
                      and a.subdistrict = :subdistrict and a.item = :item and a.turn = :turn
                      and a.state = 'OPEN' and a.passes_at <= :now) s
                where t.subdistrict = :subdistrict and t.id = s.id
                """)
        .param("longest", Turns.FOR_STEWARDS.toSeconds())
        .param("now", utc(now))
        .param("shown", utc(shown))
        .param("grown", grown(now))
        .param("subdistrict", late.subdistrict())
        .param("item", late.item())
        .param("turn", late.turn().name())
        .update();
  }

  /** What waits for a steward of these buildings, who has left, is waited for no longer. */
  void left(Collection<UnitId> buildings, Instant now) {
    if (buildings.isEmpty()) return;
    jdbc.sql(
            """
            with mine as (
                select b.subdistrict, b.id as building from building b
                 where (b.subdistrict, b.id) in (:buildings)
                   and not exists (select from %s i
                                    where i.subdistrict = b.subdistrict and i.building = b.id))
            update ask t set passes_at = :now from (%s) s
            where t.subdistrict = s.subdistrict and t.id = s.id
            """
                .formatted(InOffice.SQL, StewardDoorStore.ASKED))
        .param(
            "buildings",
            buildings.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .param("now", utc(now))
        .update();
  }

  private static LocalDate grown(Instant now) {
    return LocalDate.ofInstant(now, WorkDays.ZONE).minusYears(GROWN);
  }
}
