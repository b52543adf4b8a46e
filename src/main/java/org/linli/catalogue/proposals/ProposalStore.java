package org.linli.catalogue.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.catalogue.DataType;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.LocalItems;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about proposed items. */
@Repository
class ProposalStore {

  private final JdbcClient jdbc;

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The open one of this subject and label, whoever proposed it first. */
  Optional<Proposal> open(Proposed it) {
    return jdbc.sql(
            """
            select * from proposed_item
             where state = 'OPEN' and subject = :subject and label = :label
            """)
        .param("subject", it.subject().name())
        .param("label", it.label())
        .query(ProposalStore::proposal)
        .optional();
  }

  /** Harmless where the same was proposed meanwhile. */
  void add(UUID id, Proposed it, Instant at, Caller by) {
    jdbc.sql(
            """
            insert into proposed_item
              (id, at, label, subject, type, unit, codes, owner, form, account, post, place)
            values (:id, :at, :label, :subject, :type, :unit, :codes, :owner, :form, :account, :post,
                    :place)
            on conflict do nothing
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("label", it.label())
        .param("subject", it.subject().name())
        .param("type", it.type().name())
        .param("unit", it.unit())
        .param("codes", it.codes().toArray(String[]::new))
        .param("owner", it.owner().name())
        .param("form", it.form())
        .param("account", by.account())
        .param("post", by.post())
        .param("place", by.place().value())
        .update();
  }

  Optional<Proposal> hold(UUID id) {
    return jdbc.sql("select * from proposed_item where id = :id for update")
        .param("id", id)
        .query(ProposalStore::proposal)
        .optional();
  }

  /** The open ones first, each kind from the newest on. */
  Page<Proposal> list(boolean onlyOpen, Page.Ask ask) {
    var where = " where (not :onlyOpen or state = 'OPEN')";
    var total =
        jdbc.sql("select count(*) from proposed_item" + where)
            .param("onlyOpen", onlyOpen)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                "select * from proposed_item"
                    + where
                    + " order by state <> 'OPEN', at desc, id limit :size offset :offset")
            .param("onlyOpen", onlyOpen)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(ProposalStore::proposal)
            .list();
    return ask.of(total, items);
  }

  int nextNumber() {
    jdbc.sql("lock table proposed_item in share row exclusive mode").update();
    return jdbc.sql("select coalesce(max(number), 0) + 1 from proposed_item")
        .query(Integer.class)
        .single();
  }

  void decide(UUID id, Proposal.State state, Instant at, Caller by) {
    var facts = new HashMap<String, @Nullable Object>();
    for (var it :
        new String[] {"state", "number", "english", "fresh", "sensitivity", "of", "reason"}) {
      facts.put(it, null);
    }
    switch (state) {
      case Proposal.State.Open _ -> throw new IllegalArgumentException("Not a decision");
      case Proposal.State.Accepted(var number, var terms) -> {
        facts.put("state", "ACCEPTED");
        facts.put("number", number);
        facts.put("english", terms.english());
        facts.put("fresh", terms.fresh());
        facts.put("sensitivity", terms.sensitivity().name());
      }
      case Proposal.State.Synonym(var of) -> {
        facts.put("state", "SYNONYM");
        facts.put("of", of);
      }
      case Proposal.State.Declined(var reason) -> {
        facts.put("state", "DECLINED");
        facts.put("reason", reason);
      }
    }
    jdbc.sql(
            """
            update proposed_item
               set state = :state, number = :number::int, english = :english, fresh = :fresh,
                   sensitivity = :sensitivity, synonym_of = :of, reason = :reason,
                   decided_at = :at, decided_by = :account, decided_post = :post
             where id = :id
            """)
        .params(facts)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", by.account())
        .param("post", by.post())
        .param("id", id)
        .update();
  }

  LocalItems.Stamp stamp() {
    return jdbc.sql(
            """
            select count(*) as accepted,
                   coalesce(max((extract(epoch from decided_at) * 1000)::bigint), 0) as last_at
              from proposed_item where state in ('ACCEPTED', 'SYNONYM')
            """)
        .query((row, _) -> new LocalItems.Stamp(row.getLong("accepted"), row.getLong("last_at")))
        .single();
  }

  /** In the order they were decided. */
  List<Proposal> served() {
    return jdbc.sql(
            """
            select * from proposed_item where state in ('ACCEPTED', 'SYNONYM')
             order by decided_at, id
            """)
        .query(ProposalStore::proposal)
        .list();
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    var proposed =
        new Proposed(
            row.getString("label"),
            ItemSubject.valueOf(row.getString("subject")),
            DataType.valueOf(row.getString("type")),
            row.getString("unit"),
            List.of((String[]) row.getArray("codes").getArray()),
            SourceAgency.valueOf(row.getString("owner")),
            row.getString("form"));
    return new Proposal(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        proposed,
        row.getObject("post", UUID.class),
        switch (row.getString("state")) {
          case "ACCEPTED" ->
              new Proposal.State.Accepted(
                  row.getInt("number"),
                  new Proposal.Terms(
                      row.getString("english"),
                      row.getString("fresh"),
                      Sensitivity.valueOf(row.getString("sensitivity"))));
          case "SYNONYM" -> new Proposal.State.Synonym(row.getString("synonym_of"));
          case "DECLINED" -> new Proposal.State.Declined(row.getString("reason"));
          default -> new Proposal.State.Open();
        });
  }
}
