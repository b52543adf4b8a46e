package org.linli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.people.HouseholdId;

/** More than can wait in line are told so at once, and the line goes on. */
class IntakeTest {

  private static final int MORE_THAN_FIT =
      Intake.MOST_WAITING + Intake.COMMITTERS * Intake.MOST_IN_A_GROUP + 500;

  private final CountDownLatch disk = new CountDownLatch(1);
  private final CountDownLatch enoughRefused = new CountDownLatch(500);
  private final Intake intake = new Intake(this::commit);

  /** Nothing is written before the disk answers. */
  private void commit(List<Intake.Waiting> group) {
    try {
      disk.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    group.forEach(one -> one.answer().complete(receipt(one.report())));
  }

  @Test
  void whoFindsTheLineFullIsRefusedAndTheOthersAreKept() throws Exception {
    intake.start();
    var refused = new AtomicInteger();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all =
          IntStream.range(0, MORE_THAN_FIT)
              .mapToObj(i -> people.submit(() -> isTaken(i + 1, refused)))
              .toList();
      assertThat(enoughRefused.await(1, TimeUnit.MINUTES)).as("who does not fit is told").isTrue();
      disk.countDown();
      var taken = 0;
      for (var it : all) if (it.get()) taken++;
      assertThat(taken + refused.get()).isEqualTo(MORE_THAN_FIT);
      assertThat(taken).isGreaterThanOrEqualTo(Intake.MOST_WAITING);
      assertThat(isTaken(1, refused)).as("there is room again").isTrue();
    } finally {
      disk.countDown();
      intake.stop();
    }
  }

  private boolean isTaken(int household, AtomicInteger refused) {
    try {
      intake.record(report(household));
      return true;
    } catch (Refusal why) {
      assertThat(why.reason()).isEqualTo(FactsReason.INTAKE_FULL);
      refused.incrementAndGet();
      enoughRefused.countDown();
      return false;
    }
  }

  private static Report report(int household) {
    return new Report(
        UUID.randomUUID(),
        new HouseholdId(420102001, household),
        Period.at(Instant.EPOCH),
        new Report.By.Proxy(UUID.randomUUID()),
        How.by(Channel.PROXY),
        List.of(new Reading(household, 365)));
  }

  private static Recorded.Receipt receipt(Report of) {
    var recorded =
        new Recorded(
            of.id(),
            of.household(),
            of.period(),
            1,
            new PlaceCode(420102001001001L),
            Instant.EPOCH,
            null,
            of.readings());
    return new Recorded.Receipt(recorded, false);
  }
}
