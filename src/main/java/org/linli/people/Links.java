package org.linli.people;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.linli.base.Refusal;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Signed links: which household, which version of its link, whether it is the household's own or
 * hangs on its door, and a tag that only this installation can make. 32 letters; checked without
 * the database, so a wrong one costs nothing.
 */
@Component
public class Links {

  private static final int PAYLOAD_BYTES = 4 + 6 + 2;
  private static final int ALL_BYTES = PAYLOAD_BYTES + 12;

  /** A subdistrict has nine digits, which leaves the first bit of its four bytes free. */
  private static final int ON_THE_DOOR = 1 << 31;

  private final Vault vault;

  Links(Vault vault) {
    this.vault = vault;
  }

  /** What a link says; whether its version is still good is the household's to know. */
  public record Link(HouseholdId household, int version, Kind kind) {

    /** The household's own. */
    public Link(HouseholdId household, int version) {
      this(household, version, Kind.OWN);
    }
  }

  /** A household's own link opens all that is its own; the card on its door, only reporting. */
  public enum Kind {
    OWN,
    DOOR
  }

  public String write(Link link) {
    var payload =
        ByteBuffer.allocate(PAYLOAD_BYTES)
            .putInt(
                (int) link.household().subdistrict() | (link.kind() == Kind.DOOR ? ON_THE_DOOR : 0))
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
      var first = fields.getInt();
      var kind = (first & ON_THE_DOOR) == 0 ? Kind.OWN : Kind.DOOR;
      var subdistrict = (long) (first & ~ON_THE_DOOR);
      var high = Short.toUnsignedLong(fields.getShort());
      var low = Integer.toUnsignedLong(fields.getInt());
      var version = Short.toUnsignedInt(fields.getShort());
      return new Link(new HouseholdId(subdistrict, high << 32 | low), version, kind);
    } catch (IllegalArgumentException notALink) {
      throw Refusal.because(PeopleReason.LINK_UNKNOWN);
    }
  }
}
