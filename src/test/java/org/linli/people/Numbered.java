package org.linli.people;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives residents of the stories numbers to be found by, as an import would have. */
@TestComponent
public class Numbered {

  private final JdbcClient jdbc;
  private final Vault vault;

  Numbered(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  public void give(long resident, String name, String number) {
    jdbc.sql(
            """
            update resident
            set name = :name, paper = 'RESIDENT_ID', identity = :identity, identity_key = :key
            where id = :id
            """)
        .param("name", name)
        .param("identity", vault.seal(number, "identity", resident))
        .param("key", vault.index(number))
        .param("id", resident)
        .update();
  }
}
