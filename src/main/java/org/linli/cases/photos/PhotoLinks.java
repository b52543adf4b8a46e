package org.linli.cases.photos;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.cases.CaseId;
import org.linli.vault.SignedLinks;
import org.springframework.stereotype.Component;

/**
 * Signed links to one photo, for programs that are told an address and fetch it without a key. They
 * end by themselves, and stay the same within a day, so that what was fetched need not be again.
 */
@Component
class PhotoLinks {

  /** What such a link begins with, so that no other link of ours can be taken for one. */
  private static final byte MARK = 'P';

  private static final Duration AHEAD = Duration.ofDays(2);
  private static final int PAYLOAD = 1 + 8 + 8 + 16 + 8;

  private final SignedLinks links;
  private final Clock clock;

  PhotoLinks(SignedLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  record Target(CaseId of, UUID photo) {}

  String write(CaseId of, UUID photo) {
    var until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(AHEAD);
    return links.write(
        ByteBuffer.allocate(PAYLOAD)
            .put(MARK)
            .putLong(of.subdistrict())
            .putLong(of.number())
            .putLong(photo.getMostSignificantBits())
            .putLong(photo.getLeastSignificantBits())
            .putLong(until.getEpochSecond())
            .array());
  }

  /** Any that this installation has not signed, or whose time is over, leads nowhere. */
  Target read(String link) {
    var fields =
        links.read(link, PAYLOAD).filter(it -> it.get() == MARK).orElseThrow(PhotoLinks::nowhere);
    var of = new CaseId(fields.getLong(), fields.getLong());
    var photo = new UUID(fields.getLong(), fields.getLong());
    if (fields.getLong() <= clock.instant().getEpochSecond()) throw nowhere();
    return new Target(of, photo);
  }

  private static NoSuchElementException nowhere() {
    return new NoSuchElementException("photo");
  }
}
