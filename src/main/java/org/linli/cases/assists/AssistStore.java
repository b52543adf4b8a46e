package org.linli.cases.assists;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseId;
import org.linli.cases.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps who assists with a case. */
@Repository
class AssistStore {

  private final JdbcClient jdbc;

  AssistStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Assist it, Owner owner, Instant now) {
    jdbc.sql(
            """
            insert into case_assist
              (subdistrict, case_id, number, unit_place, agency, dispatch, part, time_limit, ruled,
               state, due, seat_power, seat_place, seat_agency, seat_first, owner, owner_place,
               owner_until, stands_in, next_climb, asked_at, answer)
            values
              (:subdistrict, :case, :number, :unitPlace, :agency, :dispatch, :part, :timeLimit,
               :ruled, :state, :due, :seatPower, :seatPlace, :seatAgency, :seatFirst, :owner,
               :ownerPlace, :ownerUntil, :standsIn, :due, :at, '')
            """)
        .params(AssistRow.columns(it, owner))
        .param("at", utc(now))
        .update();
  }

  /** With each step what is late begins to climb anew. */
  void save(Assist it, @Nullable Owner owner, String answer, Instant now) {
    jdbc.sql(
            """
            update case_assist
            set ruled = :ruled, state = :state, due = :due, seat_power = :seatPower,
                seat_place = :seatPlace, seat_agency = :seatAgency, seat_first = :seatFirst,
                owner = :owner, owner_place = :ownerPlace, owner_until = :ownerUntil,
                stands_in = :standsIn, climbed = null, next_climb = :due, answer = :answer,
                closed_at = case when :open then null else cast(:at as timestamptz) end
            where subdistrict = :subdistrict and case_id = :case and number = :number
            """)
        .params(AssistRow.columns(it, owner))
        .param("answer", answer)
        .param("open", it.isOpen())
        .param("at", utc(now))
        .update();
  }

  /** All of a case, in the order they were asked; few. */
  List<AssistFile> of(CaseId id) {
    return jdbc.sql(
            """
            select * from case_assist where subdistrict = :subdistrict and case_id = :case
            order by number
            """)
        .params(AssistRow.key(id))
        .query(AssistRow::file)
        .list();
  }

  /** One, of a case that is held already. */
  Optional<AssistFile> one(CaseId id, int number) {
    return of(id).stream().filter(file -> file.it().number() == number).findFirst();
  }

  /** How many are open, of each of these that has any. */
  Map<CaseId, Integer> open(Collection<CaseId> ids) {
    var all = new HashMap<CaseId, Integer>();
    jdbc.sql(
            """
            select a.subdistrict, a.case_id, count(*) as n
            from unnest(:subdistricts::bigint[], :ids::bigint[]) as asked (subdistrict, id)
            join case_assist a on a.subdistrict = asked.subdistrict and a.case_id = asked.id
            where a.owner is not null group by 1, 2
            """)
        .param("subdistricts", ids.stream().map(CaseId::subdistrict).toArray(Long[]::new))
        .param("ids", ids.stream().map(CaseId::number).toArray(Long[]::new))
        .query(row -> {
          all.put(new CaseId(row.getLong("subdistrict"), row.getLong("case_id")), row.getInt("n"));
        });
    return all;
  }
}
