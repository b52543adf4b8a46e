package org.linli.vault;

import java.security.MessageDigest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whether the keys at hand are those the database was sealed with: with others no phone and no
 * identity number could be read, and every household's link would be refused.
 */
@Service
public class KeysOfDatabase {

  private static final String KNOWN_WORD = "linli";

  private final Vault vault;
  private final FingerprintStore store;

  KeysOfDatabase(Vault vault, FingerprintStore store) {
    this.vault = vault;
    this.store = store;
  }

  /** Do they fit? The first keys that a database meets are its own from then on. */
  @Transactional
  public boolean fit() {
    var fingerprint = vault.hash(KNOWN_WORD);
    store.keepTheFirst(fingerprint);
    return MessageDigest.isEqual(fingerprint, store.kept());
  }
}
