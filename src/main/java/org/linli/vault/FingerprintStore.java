package org.linli.vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that tells by which keys this database is sealed. */
@Repository
class FingerprintStore {

  private final JdbcClient jdbc;

  FingerprintStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keepTheFirst(byte[] fingerprint) {
    jdbc.sql("insert into installation_keys (fingerprint) values (:it) on conflict do nothing")
        .param("it", fingerprint)
        .update();
  }

  byte[] kept() {
    return jdbc.sql("select fingerprint from installation_keys").query(byte[].class).single();
  }
}
