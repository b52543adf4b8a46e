package org.linli.cases;

import java.nio.ByteBuffer;
import org.linli.base.Refusal;
import org.linli.vault.SignedLinks;
import org.springframework.stereotype.Component;

/** Signed links to a reporter's own case, which say which case it is. */
@Component
class CaseLinks {

  /** What a case's link begins with, so that no other link of ours can be taken for one. */
  private static final byte MARK = 'C';

  private static final int PAYLOAD = 1 + 4 + 8;

  private final SignedLinks links;

  CaseLinks(SignedLinks links) {
    this.links = links;
  }

  String write(CaseId id) {
    return links.write(
        ByteBuffer.allocate(PAYLOAD)
            .put(MARK)
            .putInt((int) id.subdistrict())
            .putLong(id.number())
            .array());
  }

  /** Reads a link that this installation has signed; any other is refused as unknown. */
  CaseId read(String token) {
    var fields =
        links
            .read(token, PAYLOAD)
            .filter(it -> it.get() == MARK)
            .orElseThrow(() -> Refusal.because(CaseReason.LINK_UNKNOWN));
    return new CaseId(fields.getInt(), fields.getLong());
  }
}
