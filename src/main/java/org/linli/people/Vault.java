package org.linli.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals personal data for storage, and finds a sealed datum by a keyed hash. */
@Component
public class Vault {

  private final Keys keys;

  Vault(Keys keys) {
    this.keys = keys;
  }

  /** The sealed text is bound to the column and the row, so it cannot be moved to another. */
  public byte @Nullable [] seal(@Nullable String text, String column, long row) {
    if (text == null) return null;
    try {
      return keys.sealing().encrypt(bytes(text), context(column, row));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  public @Nullable String open(byte @Nullable [] sealed, String column, long row) {
    if (sealed == null) return null;
    try {
      return new String(
          keys.sealing().decrypt(sealed, context(column, row)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException("A sealed datum does not open", trouble);
    }
  }

  /** The same for a whole file, bound to the column and the row of that id. */
  public byte[] sealFile(byte[] file, String column, UUID row) {
    try {
      return keys.sealing().encrypt(file, bytes(column + row));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  public byte[] openFile(byte[] sealed, String column, UUID row) {
    try {
      return keys.sealing().decrypt(sealed, bytes(column + row));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException("A sealed file does not open", trouble);
    }
  }

  /** The first 64 bits of a keyed hash: what has the same may be the same, and is opened to see. */
  public @Nullable Long index(@Nullable String text) {
    if (text == null) return null;
    try {
      return ByteBuffer.wrap(keys.finding().computeMac(bytes(text))).getLong();
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static byte[] context(String column, long row) {
    return bytes(column + row);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
