package org.linli.commons;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.people.dwellings.UnitId;

/**
 * Something said to the households of a building, until a moment.
 *
 * @param id of what was said: the same in each building it was said to at once
 * @param question to be answered by yes or no; null where it only tells
 * @param author an account, {@code post} what it acted under
 * @param ended when it was taken down before its time; null where it was not
 */
public record BuildingNotice(
    UnitId building,
    UUID id,
    String words,
    @Nullable String question,
    UUID author,
    UUID post,
    Instant written,
    Instant until,
    @Nullable Instant ended) {

  /** For how long something can hang; what goes on for longer is said again. */
  static final Duration LONGEST = Duration.ofDays(92);

  /** For how long after its end it can still be seen what was answered, to do what follows. */
  static final Duration REMEMBERED = Duration.ofDays(30);

  /** How many can hang in a building at once. */
  static final int MOST = 20;

  public BuildingNotice {
    if (words.isBlank()) throw new IllegalArgumentException("Nothing is said");
    if (!until.isAfter(written)) throw new IllegalArgumentException("Over before it hangs");
  }

  /** An end that can be: to come, and within three months. */
  static Instant requireEnd(Instant until, Instant now) {
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw Refusal.because(CommonsReason.UNTIL_WHEN);
    }
    return until;
  }

  public boolean isOverAt(Instant now) {
    return ended != null || !until.isAfter(now);
  }

  /** It still hangs, and so can be told of and answered. */
  void requireHanging(Instant now) {
    if (isOverAt(now)) throw Refusal.because(CommonsReason.NOTICE_OVER);
  }

  void requireQuestion() {
    if (question == null) throw Refusal.because(CommonsReason.NOTHING_ASKED);
  }
}
