package org.linli.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links that say something themselves, with a tag of 12 bytes that only this installation can make,
 * in letters that stand in an address. They are checked without the database, so a wrong one costs
 * nothing.
 */
@Component
public class SignedLinks {

  private static final int TAG = 12;

  private final Vault vault;

  SignedLinks(Vault vault) {
    this.vault = vault;
  }

  public String write(byte[] payload) {
    var all = ByteBuffer.allocate(payload.length + TAG).put(payload).put(vault.sign(payload));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
  }

  /** What such a link says, of so many bytes; empty where this installation has not signed it. */
  public Optional<ByteBuffer> read(String link, int length) {
    var all = bytes(link);
    if (all.length != length + TAG) return Optional.empty();
    var payload = Arrays.copyOf(all, length);
    return vault.signed(Arrays.copyOfRange(all, length, all.length), payload)
        ? Optional.of(ByteBuffer.wrap(payload))
        : Optional.empty();
  }

  private static byte[] bytes(String link) {
    try {
      return Base64.getUrlDecoder().decode(link);
    } catch (IllegalArgumentException notALink) {
      return new byte[0];
    }
  }
}
