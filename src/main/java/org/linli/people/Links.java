package org.linli.people;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.linli.base.Refusal;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Signed links: which household, which version of its link, and a tag that only this installation
 * can make. 32 letters; checked without the database, so a wrong one costs nothing.
 */
@Component
public class Links {

  private static final int PAYLOAD_BYTES = 4 + 6 + 2;
  private static final int ALL_BYTES = PAYLOAD_BYTES + 12;

  private final Vault vault;

  Links(Vault vault) {
    this.vault = vault;
  }

  /** What a link says; whether its version is still good is the household's to know. */
  public record Link(HouseholdId household, int version) {}

  public String write(Link link) {
    var payload =
        ByteBuffer.allocate(PAYLOAD_BYTES)
            .putInt((int) link.household().subdistrict())
            .putShort((short) (link.household().number() >>> 32))
            .putInt((int) link.household().number())
            .putShort((short) link.version())
            .array();
    var all = ByteBuffer.allocate(ALL_BYTES).put(payload).put(vault.sign(payload)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Reads a link that this installation has signed; any other is refused as unknown. */
  public Link read(String token) {
    try {
      var all = Base64.getUrlDecoder().decode(token);
      if (all.length != ALL_BYTES) throw Refusal.because(PeopleReason.LINK_UNKNOWN);
      var payload = Arrays.copyOf(all, PAYLOAD_BYTES);
      if (!vault.signed(Arrays.copyOfRange(all, PAYLOAD_BYTES, ALL_BYTES), payload)) {
        throw Refusal.because(PeopleReason.LINK_UNKNOWN);
      }
      var fields = ByteBuffer.wrap(payload);
      var subdistrict = Integer.toUnsignedLong(fields.getInt());
      var high = Short.toUnsignedLong(fields.getShort());
      var low = Integer.toUnsignedLong(fields.getInt());
      var version = Short.toUnsignedInt(fields.getShort());
      return new Link(new HouseholdId(subdistrict, high << 32 | low), version);
    } catch (IllegalArgumentException notALink) {
      throw Refusal.because(PeopleReason.LINK_UNKNOWN);
    }
  }
}
