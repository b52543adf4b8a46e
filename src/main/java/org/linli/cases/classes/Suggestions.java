package org.linli.cases.classes;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkDays;
import org.linli.cases.classes.Guesser.Guess;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * The door to suggestions: from words alone, what a case may be. It never decides anything. Each
 * server keeps what it knows in its own memory and learns anew when it starts and each night, so
 * that words which were deleted are forgotten within a day.
 */
@Service
public class Suggestions implements SmartLifecycle {

  /** How long the words of a report can be. */
  public static final int LONGEST = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);

  /** Of how many closed cases of a class something is learnt: the newest. */
  private static final int MOST_OF_A_CLASS = 1_000;

  private static final int MOST_CASES_TOLD = 3;
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private final Classes classes;
  private final ObjectProvider<ClosedCases> closed;
  private final Clock clock;
  private final boolean isTimely;
  private volatile Guesser guesser;
  private @Nullable ScheduledExecutorService nights;

  Suggestions(
      Classes classes,
      ObjectProvider<ClosedCases> closed,
      Clock clock,
      @Value("${linli.timers:true}") boolean isTimely) {
    this.classes = classes;
    this.closed = closed;
    this.clock = clock;
    this.isTimely = isTimely;
    this.guesser = new Guesser(classes.all(), _ -> {});
  }

  /**
   * At most five, the surest first; none where nothing in the words is known. Closed cases are
   * named to who may see cases, those in their own place alone.
   */
  public List<Suggestion> suggest(Caller caller, String words) {
    var sees = caller.powers().contains(Power.SEE_CASES);
    return guessed(words).stream().map(it -> suggestion(it, sees ? caller : null)).toList();
  }

  /** For other doors: the same where nobody is told of closed cases. */
  public List<Suggestion> suggest(String words) {
    return guessed(words).stream().map(it -> suggestion(it, null)).toList();
  }

  private List<Guess> guessed(String words) {
    return guesser.of(Written.one("words", words, LONGEST));
  }

  private static Suggestion suggestion(Guess it, @Nullable Caller told) {
    var cases =
        it.cases().stream()
            .filter(one -> told != null && told.place().contains(one.place()))
            .limit(MOST_CASES_TOLD)
            .map(Guesser.Similar::id)
            .toList();
    return new Suggestion(it.leaf().code(), it.standard(), it.share(), it.words(), cases);
  }

  /** Learns anew from the cases that are closed now, and forgets all others. */
  public void learn() {
    var leaves = classes.all();
    guesser =
        new Guesser(
            leaves, each -> closed.ifAvailable(cases -> cases.newest(MOST_OF_A_CLASS, each)));
  }

  private void learnInTheBackground() {
    try {
      learn();
    } catch (RuntimeException trouble) {
      LOG.error("Nothing was learnt from closed cases; tomorrow again", trouble);
    }
  }

  /** A timer of the database would run on one server, and each has a memory of its own. */
  @Override
  public void start() {
    var made = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    nights = made;
    if (!isTimely) return;
    var now = clock.instant().atZone(WorkDays.ZONE);
    var night = now.with(NIGHT);
    if (!night.isAfter(now)) night = night.plusDays(1);
    made.execute(this::learnInTheBackground);
    var _ =
        made.scheduleAtFixedRate(
            this::learnInTheBackground,
            Duration.between(now, night).toSeconds(),
            Duration.ofDays(1).toSeconds(),
            TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    if (nights != null) nights.shutdownNow();
    nights = null;
  }

  @Override
  public boolean isRunning() {
    return nights != null;
  }
}
