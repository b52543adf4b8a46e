package org.linli.command.activations;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL for what exercises tell; some ten rows an exercise. */
@Repository
class InjectStore {

  private final JdbcClient jdbc;

  InjectStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID activation, List<Inject> all) {
    for (var it : all) {
      jdbc.sql(
              """
              insert into exercise_inject (activation, number, due, words, english_words, expects,
                                           english_expects)
              values (:activation, :number, :due, :words, :englishWords, :expects,
                      :englishExpects)
              """)
          .param("activation", activation)
          .param("number", it.number())
          .param("due", utc(it.due()))
          .param("words", it.words())
          .param("englishWords", it.englishWords())
          .param("expects", it.expects())
          .param("englishExpects", it.englishExpects())
          .update();
    }
  }

  void answer(UUID activation, int number, String words, UUID post, Instant now) {
    jdbc.sql(
            """
            update exercise_inject set answered_at = :now, answer = :words, post = :post
            where activation = :activation and number = :number and answered_at is null
            """)
        .param("activation", activation)
        .param("number", number)
        .param("words", words)
        .param("post", post)
        .param("now", utc(now))
        .update();
  }

  List<Inject> of(UUID activation) {
    return jdbc.sql("select * from exercise_inject where activation = :activation order by number")
        .param("activation", activation)
        .query((row, _) ->
            new Inject(
                row.getInt("number"),
                instant(row, "due"),
                row.getString("words"),
                row.getString("english_words"),
                row.getString("expects"),
                row.getString("english_expects"),
                instantOrNull(row, "answered_at"),
                row.getString("answer"),
                row.getObject("post", UUID.class)))
        .list();
  }
}
