package org.linli.messages.offices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.messages.MessageState;

/**
 * Where an office is told, and how its last message stands.
 *
 * @param post that wrote it down
 * @param target the mailbox, or the robot's address with its key: never shown whole
 * @param secret what DingTalk wants messages signed with
 * @param label what the office calls it
 * @param page where this program is reached from there
 * @param last null before the first message
 */
record Address(
    UUID id,
    UUID post,
    AddressKind kind,
    String target,
    @Nullable String secret,
    String label,
    String language,
    String page,
    boolean active,
    Instant since,
    @Nullable Last last) {

  private static final int SHOWN = 4;

  /**
   * The last message.
   *
   * @param at when it was settled, or will be tried
   * @param answer why it did not arrive, in the words of whoever carries it
   */
  record Last(
      MessageState state,
      boolean trial,
      int attempts,
      Letter letter,
      Instant at,
      @Nullable Instant claimed,
      String answer) {

    boolean isUnderWay() {
      return state == MessageState.QUEUED || state == MessageState.SENDING;
    }

    boolean wasClaimedAfter(Instant then) {
      return claimed != null && claimed.isAfter(then);
    }
  }

  /** As much of it as tells it apart for whoever knows it, and opens nothing. */
  String shown() {
    var at = target.indexOf('@');
    return kind == AddressKind.MAIL
        ? target.charAt(0) + "…" + target.substring(at)
        : target.substring(0, target.indexOf('?'))
            + "?…"
            + target.substring(target.length() - SHOWN);
  }
}
