package org.linli.people.crossings;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.moves.HandOverId;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about hand-over files; keys and people are sealed. */
@Repository
class CrossingStore {

  private static final String KEY = "answer_key";
  private static final String PEOPLE = "people";

  private final JdbcClient jdbc;
  private final Vault vault;

  CrossingStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** {@code came} is what a file brought here told, until its people are received. */
  void add(Crossing it, byte[] answerKey, @Nullable Letter came) {
    jdbc.sql(
            """
            insert into hand_over_file
              (subdistrict, hand_over, direction, id, other_code, other_name, contact_post,
               contact_phone, basis, words, made_at, valid_until, answer_key, people)
            values
              (:subdistrict, :handOver, :direction, :id, :otherCode::bigint, :otherName, :post,
               :phone, :basis, :words, :madeAt, :validUntil, :key, :people)
            """)
        .param("subdistrict", it.handOver().subdistrict())
        .param("handOver", it.handOver().number())
        .param("direction", it.direction().name())
        .param("id", it.id())
        .param("otherCode", it.other().code())
        .param("otherName", it.other().name())
        .param("post", it.contact().post())
        .param("phone", it.contact().phone())
        .param("basis", it.basis().name())
        .param("words", it.words())
        .param("madeAt", utc(it.madeAt()))
        .param("validUntil", utc(it.validUntil()))
        .param("key", vault.seal(Seal.text(answerKey), KEY, it.id()))
        .param("people", came == null ? null : vault.sealFile(came.write(), PEOPLE, it.id()))
        .update();
  }

  Optional<Crossing> find(HandOverId id) {
    return jdbc.sql(
            """
            select * from hand_over_file where subdistrict = :subdistrict and hand_over = :handOver
            """)
        .param("subdistrict", id.subdistrict())
        .param("handOver", id.number())
        .query(CrossingStore::crossing)
        .optional();
  }

  /** Both where a file came back to the installation that wrote it; at most one of a direction. */
  List<Crossing> byId(UUID id) {
    return jdbc.sql("select * from hand_over_file where id = :id")
        .param("id", id)
        .query(CrossingStore::crossing)
        .list();
  }

  /** Whoever brings the same file at the same time waits here until the transaction ends. */
  void lock(UUID id) {
    jdbc.sql("select true from (select pg_advisory_xact_lock(:key)) as waited")
        .param("key", id.getMostSignificantBits())
        .query(Boolean.class)
        .single();
  }

  byte[] answerKey(Crossing it) {
    var sealed =
        jdbc.sql(
                """
                select answer_key from hand_over_file
                where subdistrict = :subdistrict and hand_over = :handOver
                """)
            .param("subdistrict", it.handOver().subdistrict())
            .param("handOver", it.handOver().number())
            .query(byte[].class)
            .single();
    return Seal.bytes(vault.open(sealed, KEY, it.id()));
  }

  /** What a file told of its people; empty once they were received or sent back. */
  Optional<Letter> letter(Crossing it) {
    return jdbc.sql(
            """
            select people from hand_over_file
            where subdistrict = :subdistrict and hand_over = :handOver and people is not null
            """)
        .param("subdistrict", it.handOver().subdistrict())
        .param("handOver", it.handOver().number())
        .query(byte[].class)
        .optional()
        .map(sealed -> Letter.read(vault.openFile(sealed, PEOPLE, it.id())));
  }

  void forgetPeople(HandOverId id) {
    jdbc.sql(
            """
            update hand_over_file set people = null
            where subdistrict = :subdistrict and hand_over = :handOver
            """)
        .param("subdistrict", id.subdistrict())
        .param("handOver", id.number())
        .update();
  }

  /** It was written again. */
  void renew(HandOverId id, Instant madeAt, Instant validUntil) {
    jdbc.sql(
            """
            update hand_over_file set made_at = :madeAt, valid_until = :validUntil
            where subdistrict = :subdistrict and hand_over = :handOver
            """)
        .param("madeAt", utc(madeAt))
        .param("validUntil", utc(validUntil))
        .param("subdistrict", id.subdistrict())
        .param("handOver", id.number())
        .update();
  }

  /** False where so many codes were tried already; counted before the code is looked at. */
  boolean tryCode(HandOverId id, int most) {
    return jdbc.sql(
                """
                update hand_over_file set tried_codes = tried_codes + 1
                where subdistrict = :subdistrict and hand_over = :handOver and tried_codes < :most
                """)
            .param("most", most)
            .param("subdistrict", id.subdistrict())
            .param("handOver", id.number())
            .update()
        == 1;
  }

  void answer(HandOverId id, Answer.Outcome outcome, Instant at) {
    jdbc.sql(
            """
            update hand_over_file set outcome = :outcome, answered_at = :at
            where subdistrict = :subdistrict and hand_over = :handOver
            """)
        .param("outcome", outcome.name())
        .param("at", utc(at))
        .param("subdistrict", id.subdistrict())
        .param("handOver", id.number())
        .update();
  }

  private static Crossing crossing(ResultSet row, int number) throws SQLException {
    var outcome = row.getString("outcome");
    return new Crossing(
        new HandOverId(row.getLong("subdistrict"), row.getLong("hand_over")),
        Crossing.Direction.valueOf(row.getString("direction")),
        row.getObject("id", UUID.class),
        new Letter.Spot(row.getString("other_code"), row.getString("other_name")),
        new Letter.Contact(row.getString("contact_post"), row.getString("contact_phone")),
        Basis.valueOf(row.getString("basis")),
        row.getString("words"),
        instant(row, "made_at"),
        instant(row, "valid_until"),
        row.getInt("tried_codes"),
        outcome == null ? null : Answer.Outcome.valueOf(outcome),
        outcome == null ? null : instant(row, "answered_at"));
  }
}
