package org.linli.messages;

import java.time.Duration;

/**
 * How a message stands. From {@code QUEUED} and {@code FAILED} it can be taken to be sent; the last
 * three are for good.
 */
public enum MessageState {
  QUEUED,
  SENDING,
  SENT,
  /** The gateway could not be reached or could not take it now: it is tried again. */
  FAILED,
  GIVEN_UP,
  /** Not needed any more, before it was sent. */
  WITHDRAWN;

  /** How often one is tried. */
  static final int MOST_ATTEMPTS = 6;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  /** After so many failures: one minute, two, four, eight, sixteen. */
  public static Duration pauseAfter(int attempts) {
    return FIRST_PAUSE.multipliedBy(1L << (Math.clamp(attempts, 1, MOST_ATTEMPTS) - 1));
  }

  /** What becomes of a message that was sent in its so-manieth attempt and so answered. */
  public static MessageState after(Gateway.Answer answer, int attempts) {
    return switch (answer) {
      case Gateway.Answer.Taken _ -> SENT;
      case Gateway.Answer.Refused _ -> GIVEN_UP;
      case Gateway.Answer.NotNow _ -> attempts < MOST_ATTEMPTS ? FAILED : GIVEN_UP;
    };
  }
}
