package org.linli.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Story
class CopyRowsTest {

  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatIsBroughtArrivesAsItIs() {
    var texts =
        List.of("", "张伟", "\\", "\\N", "a\tb", "\n", "一\r\n二", "ends with \\", "\t\t", "plain");
    var bytes = "字节\0".getBytes(StandardCharsets.UTF_8);
    transaction.executeWithoutResult(all -> {
      jdbc.execute(
          "create temp table brought (n int, big bigint, said text, raw bytea, yes boolean) on commit drop");
      jdbc.execute(
          CopyRows.of(
              "copy brought (n, big, said, raw, yes) from stdin",
              copy -> {
                for (var i = 0; i < texts.size(); i++) {
                  copy.add(i, Long.MAX_VALUE - i, texts.get(i), bytes, i % 2 == 0);
                }
                copy.add(texts.size(), null, null, null, null);
              }));
      assertThat(
              jdbc.queryForList(
                  "select said from brought where said is not null order by n", String.class))
          .isEqualTo(texts);
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from brought where big = ? - n and raw = ? and yes = (n % 2 = 0)",
                  Integer.class, Long.MAX_VALUE, bytes))
          .isEqualTo(texts.size());
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from brought where num_nulls(big, said, raw, yes) = 4",
                  Integer.class))
          .isOne();
      all.setRollbackOnly();
    });
  }

  /** More than is held back at once. */
  @Test
  void manyRowsAllArrive() {
    var lengthy = "长".repeat(1_000);
    transaction.executeWithoutResult(all -> {
      jdbc.execute("create temp table brought (n int, said text) on commit drop");
      var kept =
          jdbc.execute(
              CopyRows.of(
                  "copy brought (n, said) from stdin",
                  copy -> {
                    for (var i = 0; i < 500; i++) copy.add(i, lengthy);
                  }));
      assertThat(kept).isEqualTo(500);
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from brought where length(said) = 1000", Integer.class))
          .isEqualTo(500);
      all.setRollbackOnly();
    });
  }
}
