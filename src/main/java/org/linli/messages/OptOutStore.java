package org.linli.messages;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about who wants no messages. */
@Repository
class OptOutStore {

  private final JdbcClient jdbc;

  OptOutStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  OptOut of(HouseholdId household, Collection<Long> residents) {
    var found = new HashSet<ResidentId>();
    var whole = new boolean[1];
    jdbc.sql(
            """
            select kind, number from message_opt_out
            where subdistrict = :subdistrict
              and (kind = 'HOUSEHOLD' and number = :household
                   or kind = 'RESIDENT' and number = any(:residents))
            """)
        .param("subdistrict", household.subdistrict())
        .param("household", household.number())
        .param("residents", residents.stream().mapToLong(it -> it).toArray())
        .query(row -> {
          if (row.getString("kind").equals("HOUSEHOLD")) whole[0] = true;
          else found.add(new ResidentId(household.subdistrict(), row.getLong("number")));
        });
    return new OptOut(whole[0], found);
  }

  void set(
      HouseholdId household, Set<Long> residents, OptOut wanted, @Nullable UUID post, Instant now) {
    jdbc.sql(
            """
            delete from message_opt_out
            where subdistrict = :subdistrict
              and (kind = 'HOUSEHOLD' and number = :household
                   or kind = 'RESIDENT' and number = any(:residents))
            """)
        .param("subdistrict", household.subdistrict())
        .param("household", household.number())
        .param("residents", residents.stream().mapToLong(it -> it).toArray())
        .update();
    if (wanted.household())
      add(household.subdistrict(), "HOUSEHOLD", household.number(), post, now);
    for (var it : wanted.residents()) add(it.subdistrict(), "RESIDENT", it.number(), post, now);
  }

  private void add(long subdistrict, String kind, long number, @Nullable UUID post, Instant now) {
    jdbc.sql(
            """
            insert into message_opt_out (subdistrict, kind, number, since, post)
            values (:subdistrict, :kind, :number, :now, :post) on conflict do nothing
            """)
        .param("subdistrict", subdistrict)
        .param("kind", kind)
        .param("number", number)
        .param("now", utc(now))
        .param("post", post)
        .update();
  }

  void move(ResidentId was, ResidentId now) {
    jdbc.sql(
            """
            insert into message_opt_out (subdistrict, kind, number, since, post)
            select :to, kind, :toNumber, since, post from message_opt_out
            where subdistrict = :from and kind = 'RESIDENT' and number = :fromNumber
            on conflict do nothing
            """)
        .param("to", now.subdistrict())
        .param("toNumber", now.number())
        .param("from", was.subdistrict())
        .param("fromNumber", was.number())
        .update();
  }

  /** After the register has: households and people whose community came to another subdistrict. */
  void follow(Collection<Long> from, Collection<Long> to) {
    jdbc.sql(
            """
            update message_opt_out o set subdistrict = m.to_subdistrict from household_moved m
            where o.subdistrict in (:from) and o.kind = 'HOUSEHOLD'
              and m.subdistrict = o.subdistrict and m.id = o.number
            """)
        .param("from", from)
        .update();
    jdbc.sql(
            """
            update message_opt_out o set subdistrict = r.subdistrict from resident r
            where o.subdistrict in (:from) and o.kind = 'RESIDENT'
              and r.subdistrict in (:to) and r.subdistrict <> o.subdistrict and r.id = o.number
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }
}
