package org.linli.people;

import java.nio.ByteBuffer;
import org.linli.base.Refusal;
import org.linli.vault.SignedLinks;
import org.springframework.stereotype.Component;

/**
 * Signed links: which household, which version of its link, whether it is the household's own or
 * hangs on its door. 32 letters.
 */
@Component
public class Links {

  private static final int PAYLOAD_BYTES = 4 + 6 + 2;

  /** A subdistrict has nine digits, which leaves the first bit of its four bytes free. */
  private static final int ON_THE_DOOR = 1 << 31;

  private final SignedLinks links;

  Links(SignedLinks links) {
    this.links = links;
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
    return links.write(
        ByteBuffer.allocate(PAYLOAD_BYTES)
            .putInt(
                (int) link.household().subdistrict() | (link.kind() == Kind.DOOR ? ON_THE_DOOR : 0))
            .putShort((short) (link.household().number() >>> 32))
            .putInt((int) link.household().number())
            .putShort((short) link.version())
            .array());
  }

  /** Reads a link that this installation has signed; any other is refused as unknown. */
  public Link read(String token) {
    var fields =
        links
            .read(token, PAYLOAD_BYTES)
            .orElseThrow(() -> Refusal.because(PeopleReason.LINK_UNKNOWN));
    var first = fields.getInt();
    var kind = (first & ON_THE_DOOR) == 0 ? Kind.OWN : Kind.DOOR;
    var subdistrict = (long) (first & ~ON_THE_DOOR);
    var high = Short.toUnsignedLong(fields.getShort());
    var low = Integer.toUnsignedLong(fields.getInt());
    var version = Short.toUnsignedInt(fields.getShort());
    return new Link(new HouseholdId(subdistrict, high << 32 | low), version, kind);
  }
}
