package org.linli.cases;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps what was changed of rules. */
@Repository
class RuleChangeStore {

  private final JdbcClient jdbc;

  RuleChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Caller by, Instant at, RuleChanges.Change it) {
    jdbc.sql(
            """
            insert into rule_change (at, about, key, was, becomes, basis, account, post)
            values (:at, :about, :key, :was, :becomes, :basis, :account, :post)
            """)
        .param("at", utc(at))
        .param("about", it.about().name())
        .param("key", it.key())
        .param("was", it.was())
        .param("becomes", it.becomes())
        .param("basis", it.basis())
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  /** The newest first. */
  Page<RuleChanges.Changed> list(Page.Ask ask) {
    var total = jdbc.sql("select count(*) from rule_change").query(Long.class).single();
    var items =
        jdbc.sql("select * from rule_change order by at desc, about, key limit :size offset :from")
            .param("size", ask.size())
            .param("from", ask.offset())
            .query((row, _) ->
                new RuleChanges.Changed(
                    instant(row, "at"),
                    row.getObject("post", UUID.class),
                    new RuleChanges.Change(
                        RuleChanges.About.valueOf(row.getString("about")),
                        row.getString("key"),
                        row.getString("was"),
                        row.getString("becomes"),
                        row.getString("basis"))))
            .list();
    return ask.of(total, items);
  }
}
