package org.linli.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Which days people work: Monday to Friday, but for the holidays and the days worked instead that
 * the State Council's office publishes each November for the year to come. They stand in {@code
 * calendar/holidays.csv}; for a year that is not in it only weekdays are known.
 */
@Component
public class WorkDays {

  /** The one time zone of the country. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int SATURDAY = 6;

  private final Map<LocalDate, Boolean> announced = new HashMap<>();

  WorkDays() {
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(WorkDays.class.getResourceAsStream("/calendar/holidays.csv")),
            StandardCharsets.UTF_8)) {
      in.readAllLines().stream().skip(1).map(line -> line.split(",")).forEach(this::read);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private void read(String[] cells) {
    var worked = cells[2].equals("WORK");
    LocalDate.parse(cells[0])
        .datesUntil(LocalDate.parse(cells[1]).plusDays(1))
        .forEach(day -> announced.put(day, worked));
  }

  public boolean isWorkDay(LocalDate day) {
    return announced.getOrDefault(day, day.getDayOfWeek().getValue() < SATURDAY);
  }

  /** Are the holidays of this year known, so that counting in it is exact? */
  public boolean knows(int year) {
    return announced.keySet().stream().anyMatch(day -> day.getYear() == year);
  }

  /** The last of so many work days after the day of a moment, which itself does not count. */
  public LocalDate after(Instant moment, int workDays) {
    var day = LocalDate.ofInstant(moment, ZONE);
    for (var left = workDays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkDay(day)) left--;
    }
    return day;
  }

  /** When something is due that is to be done within a limit from a moment on. */
  public Instant after(Instant moment, Limit limit) {
    return switch (limit.unit()) {
      case MINUTES -> moment.plus(Duration.ofMinutes(limit.amount()));
      case HOURS -> moment.plus(Duration.ofHours(limit.amount()));
      case WORK_HOURS -> WorkHours.after(moment, Duration.ofHours(limit.amount()), this);
      case WORK_DAYS -> endOf(after(moment, limit.amount()));
    };
  }

  /** The moment a day ends. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
  }
}
