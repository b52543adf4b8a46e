package org.linli.command.activations;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL for groups that were added in the midst of an activation, whole, as they were added. */
@Repository
class AddedGroupStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AddedGroupStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(UUID activation, List<AddedGroup> groups, Instant now) {
    for (var it : groups) {
      jdbc.sql(
              """
              insert into activation_group (activation, key, added_at, content)
              values (:activation, :key, :now, :content::jsonb)
              """)
          .param("activation", activation)
          .param("key", it.group().key())
          .param("now", utc(now))
          .param("content", json.writeValueAsString(it))
          .update();
    }
  }

  /** The first first. */
  List<AddedGroup> of(UUID activation) {
    return jdbc.sql(
            "select content from activation_group where activation = :activation order by added_at, key")
        .param("activation", activation)
        .query((row, _) -> json.readValue(row.getString("content"), AddedGroup.class))
        .list();
  }
}
