package org.linli.facts.asks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL about how long answers take; it keeps how many took so long, and of nobody who. */
@Repository
class AnswerTimeStore {

  /** Whoever left a question on the screen for longer did something else. */
  static final int LONGEST = 600;

  private final JdbcClient jdbc;

  AnswerTimeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long subdistrict, String item, int seconds) {
    if (seconds < 1 || seconds > LONGEST) return;
    jdbc.sql(
            """
            insert into answer_time (subdistrict, item, seconds, answers)
            values (:subdistrict, :item, :seconds, 1)
            on conflict (subdistrict, item, seconds) do update set answers = answer_time.answers + 1
            """)
        .param("subdistrict", subdistrict)
        .param("item", item)
        .param("seconds", seconds)
        .update();
  }

  Map<String, Double> medians(List<String> items, int enough) {
    var medians = new HashMap<String, Double>();
    if (items.isEmpty()) return medians;
    var counted = new HashMap<String, TreeMap<Integer, Long>>();
    jdbc.sql(
            """
            select item, seconds, sum(answers) as answers from answer_time
            where item in (:items) group by item, seconds
            """)
        .param("items", items)
        .query(row -> {
          counted
              .computeIfAbsent(row.getString("item"), _ -> new TreeMap<>())
              .put(row.getInt("seconds"), row.getLong("answers"));
        });
    counted.forEach((item, of) -> {
      if (of.values().stream().mapToLong(it -> it).sum() >= enough) medians.put(item, median(of));
    });
    return medians;
  }

  /** The middle one, or between the two in the middle, of how many took how many seconds. */
  static double median(TreeMap<Integer, Long> of) {
    var all = of.values().stream().mapToLong(it -> it).sum();
    return (nth(of, (all + 1) / 2) + nth(of, all / 2 + 1)) / 2.0;
  }

  private static int nth(TreeMap<Integer, Long> of, long nth) {
    var seen = 0L;
    for (var it : of.entrySet()) {
      seen += it.getValue();
      if (seen >= nth) return it.getKey();
    }
    throw new IllegalArgumentException("Fewer than " + nth);
  }
}
