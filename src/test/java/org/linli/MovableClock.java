package org.linli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A clock that runs as usual, but can be set forward. */
public final class MovableClock extends Clock {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private volatile Duration ahead = Duration.ZERO;

  /** It becomes this time of the day after. */
  public void nextDayAt(int hour) {
    var then = today().plusDays(1).atTime(LocalTime.of(hour, 0)).atZone(CHINA).toInstant();
    ahead = ahead.plus(Duration.between(instant(), then));
  }

  /** So much later. */
  public void forward(Duration time) {
    ahead = ahead.plus(time);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(instant(), CHINA);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("UTC");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
