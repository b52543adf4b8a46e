package org.linli.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to the keys: seals for storage, finds what is sealed by a keyed hash, signs. */
@Component
public class Vault {

  private final Keys keys;

  Vault(Keys keys) {
    this.keys = keys;
  }

  /** The sealed text is bound to the column and the row, so it cannot be moved to another. */
  public byte @Nullable [] seal(@Nullable String text, String column, long row) {
    return text == null ? null : sealed(text, column + row);
  }

  /** The same for a row known by a UUID. */
  public byte[] seal(String text, String column, UUID row) {
    return sealed(text, column + row);
  }

  /** The same for a whole file. */
  public byte[] sealFile(byte[] file, String column, UUID row) {
    return sealed(file, column + row);
  }

  public byte[] openFile(byte[] sealed, String column, UUID row) {
    return unsealed(sealed, column + row);
  }

  /** The same for what is no text, such as many values in one. */
  public byte[] sealBytes(byte[] clear, String column, long row) {
    return sealed(clear, column + row);
  }

  public byte[] openBytes(byte[] sealed, String column, long row) {
    return unsealed(sealed, column + row);
  }

  public @Nullable String open(byte @Nullable [] sealed, String column, long row) {
    return sealed == null ? null : opened(sealed, column + row);
  }

  public String open(byte[] sealed, String column, UUID row) {
    return opened(sealed, column + row);
  }

  /** The first 64 bits of a keyed hash: what has the same may be the same, and is opened to see. */
  public @Nullable Long index(@Nullable String text) {
    return text == null ? null : ByteBuffer.wrap(hash(text)).getLong();
  }

  /** The keyed hash itself (HMAC-SHA-256, 32 bytes), which tells nothing without the key. */
  public byte[] hash(String text) {
    try {
      return keys.finding().computeMac(bytes(text));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /** A tag of 12 bytes (HMAC-SHA-256, cut) that only this installation can make. */
  public byte[] sign(byte[] payload) {
    try {
      return keys.linking().computeMac(payload);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /**
   * Whether {@link #sign} made this tag for this payload; takes the same time for every wrong one.
   */
  public boolean signed(byte[] tag, byte[] payload) {
    try {
      keys.linking().verifyMac(tag, payload);
      return true;
    } catch (GeneralSecurityException forged) {
      return false;
    }
  }

  private byte[] sealed(String text, String context) {
    return sealed(bytes(text), context);
  }

  private byte[] sealed(byte[] clear, String context) {
    try {
      return keys.sealing().encrypt(clear, bytes(context));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private String opened(byte[] sealed, String context) {
    return new String(unsealed(sealed, context), StandardCharsets.UTF_8);
  }

  private byte[] unsealed(byte[] sealed, String context) {
    try {
      return keys.sealing().decrypt(sealed, bytes(context));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException("A sealed datum does not open", trouble);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
