package org.linli.people.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about requests to put something right. */
@Repository
class CorrectionStore {

  private static final String WANTED = "wanted";

  private static final String OPEN_WITHIN =
      """
      from correction_request c
      join resident r on r.subdistrict = c.subdistrict and r.id = c.resident
      join household h on h.subdistrict = r.subdistrict and h.id = r.household
      where c.state = 'OPEN'
        and c.subdistrict >= :subdistrictFrom and c.subdistrict < :subdistrictTo
        and h.grid >= :gridFrom and h.grid < :gridTo
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  CorrectionStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** How many wait, and by when the first of them. */
  record Waiting(int count, @Nullable LocalDate firstDue) {}

  /** Nothing happens where this very request has been taken before. */
  void add(CorrectionRequest it) {
    jdbc.sql(
            """
            insert into correction_request
              (subdistrict, resident, id, datum, wanted, words, asked_at, due)
            values
              (:subdistrict, :resident, :id, :datum, :wanted, :words, :askedAt, :due)
            on conflict do nothing
            """)
        .param("subdistrict", it.resident().subdistrict())
        .param("resident", it.resident().number())
        .param("id", it.id())
        .param("datum", it.datum().name())
        .param("wanted", vault.seal(it.wanted(), WANTED, it.resident().number()))
        .param("words", it.words())
        .param("askedAt", it.askedAt().atOffset(ZoneOffset.UTC))
        .param("due", it.due())
        .update();
  }

  int countOpen(Collection<ResidentId> residents) {
    return jdbc.sql(
            """
            select count(*) from correction_request
            where (subdistrict, resident) in (:ids) and state = 'OPEN'
            """)
        .param("ids", pairs(residents))
        .query(Integer.class)
        .single();
  }

  /** Locked, so that of two who decide one is told that it is decided. */
  Optional<CorrectionRequest> findForDecision(ResidentId resident, UUID id) {
    return jdbc.sql(
            """
            select * from correction_request
            where subdistrict = :subdistrict and resident = :resident and id = :id for update
            """)
        .param("subdistrict", resident.subdistrict())
        .param("resident", resident.number())
        .param("id", id)
        .query(this::request)
        .optional();
  }

  void decide(
      CorrectionRequest it, Instant at, Caller by, String postTitle, @Nullable String reason) {
    jdbc.sql(
            """
            update correction_request
            set state = :state, decided_at = :at, account = :account, post = :post,
                post_title = :title, reason = :reason
            where subdistrict = :subdistrict and resident = :resident and id = :id
            """)
        .param("state", reason == null ? "ACCEPTED" : "DECLINED")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", by.account())
        .param("post", by.post())
        .param("title", postTitle)
        .param("reason", reason)
        .param("subdistrict", it.resident().subdistrict())
        .param("resident", it.resident().number())
        .param("id", it.id())
        .update();
  }

  /** The most urgent first. */
  Page<CorrectionRequest> open(PlaceCode within, Page.Ask ask) {
    var filter = within.subtree().parameters();
    var total =
        jdbc.sql("select count(*) " + OPEN_WITHIN).params(filter).query(Long.class).single();
    var items =
        jdbc.sql(
                "select c.* "
                    + OPEN_WITHIN
                    + " order by c.due, c.asked_at, c.id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::request)
            .list();
    return ask.of(total, items);
  }

  Waiting waiting(PlaceCode within) {
    return jdbc.sql("select count(*) as waiting, min(c.due) as first_due " + OPEN_WITHIN)
        .params(within.subtree().parameters())
        .query((row, _) ->
            new Waiting(row.getInt("waiting"), row.getObject("first_due", LocalDate.class)))
        .single();
  }

  /** The newest first, whatever became of them. */
  List<CorrectionRequest> of(Collection<ResidentId> residents, int most) {
    if (residents.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select * from correction_request where (subdistrict, resident) in (:ids)
            order by asked_at desc, id limit :most
            """)
        .param("ids", pairs(residents))
        .param("most", most)
        .query(this::request)
        .list();
  }

  private static List<Object[]> pairs(Collection<ResidentId> residents) {
    return residents.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList();
  }

  private CorrectionRequest request(ResultSet row, int number) throws SQLException {
    var subdistrict = row.getLong("subdistrict");
    var resident = row.getLong("resident");
    return new CorrectionRequest(
        row.getObject("id", UUID.class),
        new ResidentId(subdistrict, resident),
        Datum.valueOf(row.getString("datum")),
        vault.open(row.getBytes(WANTED), WANTED, resident),
        row.getString("words"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("due", LocalDate.class),
        state(row));
  }

  private static CorrectionRequest.State state(ResultSet row) throws SQLException {
    var state = row.getString("state");
    if (state.equals("OPEN")) return new CorrectionRequest.State.Open();
    var at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
    var title = row.getString("post_title");
    return state.equals("ACCEPTED")
        ? new CorrectionRequest.State.Accepted(at, title)
        : new CorrectionRequest.State.Declined(at, title, row.getString("reason"));
  }
}
