package org.linli.cases;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.linli.base.Refusal;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Signed links to a reporter's own case: which case, and a tag that only this installation can
 * make. Checked without the database, so a wrong one costs nothing.
 */
@Component
class CaseLinks {

  /** What a case's link begins with, so that no other link of ours can be taken for one. */
  private static final byte MARK = 'C';

  private static final int PAYLOAD = 1 + 4 + 8;
  private static final int TAG = 12;

  private final Vault vault;

  CaseLinks(Vault vault) {
    this.vault = vault;
  }

  String write(CaseId id) {
    var payload =
        ByteBuffer.allocate(PAYLOAD)
            .put(MARK)
            .putInt((int) id.subdistrict())
            .putLong(id.number())
            .array();
    var all = ByteBuffer.allocate(PAYLOAD + TAG).put(payload).put(vault.sign(payload)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Reads a link that this installation has signed; any other is refused as unknown. */
  CaseId read(String token) {
    try {
      var all = Base64.getUrlDecoder().decode(token);
      if (all.length != PAYLOAD + TAG || all[0] != MARK) throw unknown();
      var payload = Arrays.copyOf(all, PAYLOAD);
      if (!vault.signed(Arrays.copyOfRange(all, PAYLOAD, all.length), payload)) throw unknown();
      var fields = ByteBuffer.wrap(payload, 1, PAYLOAD - 1);
      return new CaseId(fields.getInt(), fields.getLong());
    } catch (IllegalArgumentException notALink) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.because(CaseReason.LINK_UNKNOWN);
  }
}
