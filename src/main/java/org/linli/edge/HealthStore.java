package org.linli.edge;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database for a sign of life. */
@Repository
class HealthStore {

  private final JdbcClient jdbc;

  HealthStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void reach() {
    jdbc.sql("select 1").query(Integer.class).single();
  }
}
