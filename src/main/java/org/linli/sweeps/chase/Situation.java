package org.linli.sweeps.chase;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All that decides where a silent household stands, besides the time and the rule. There are so few
 * that a database can say of each household which it is in, and only this program what follows.
 *
 * @param canBeSent it has a phone that a message may go to, and messages are sent here
 * @param hasPhone it has a phone that can be called, messages wanted or not
 * @param hasSteward its building has a steward in office
 * @param stewardWas the steward has been there, to whatever end
 * @param called it was called, to whatever end
 * @param callFailed the last call reached nobody, or nobody who will report
 * @param visited somebody was at the door, to whatever end
 */
public record Situation(
    boolean canBeSent,
    boolean hasPhone,
    boolean hasSteward,
    boolean stewardWas,
    boolean called,
    boolean callFailed,
    boolean visited) {

  static final int CAN_BE_SENT = 1;
  static final int HAS_PHONE = 2;
  static final int HAS_STEWARD = 4;
  static final int STEWARD_WAS = 8;
  static final int CALLED = 16;
  static final int CALL_FAILED = 32;
  static final int VISITED = 64;
  static final int HOW_MANY = 128;

  /** As a sum of the numbers above. */
  static Situation of(int bits) {
    return new Situation(
        (bits & CAN_BE_SENT) != 0,
        (bits & HAS_PHONE) != 0,
        (bits & HAS_STEWARD) != 0,
        (bits & STEWARD_WAS) != 0,
        (bits & CALLED) != 0,
        (bits & CALL_FAILED) != 0,
        (bits & VISITED) != 0);
  }

  static List<Integer> all() {
    return IntStream.range(0, HOW_MANY).boxed().toList();
  }
}
