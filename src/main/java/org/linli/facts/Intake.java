package org.linli.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.linli.base.Refusal;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * The door for reports. Whoever brings one waits until it is on disk: a committer takes all that
 * are waiting, writes them in one transaction, and only then answers each. While one group is being
 * flushed the next one gathers, so the disk is asked once per group and not once per report. A full
 * queue is refused at once (503); bringing the same report again is harmless.
 */
@Service
public class Intake implements SmartLifecycle {

  /** Half a second's work; who would wait longer is better told so, and sends it again. */
  static final int MOST_WAITING = 2048;

  static final int MOST_IN_A_GROUP = 512;

  /** While one waits for the disk another works; more would only make smaller groups. */
  static final int COMMITTERS = 2;

  /**
   * Whoever found only a few begins the next group no sooner than so long after it began this one.
   * A report that comes alone is written at once; where a thousand come a second, a transaction for
   * each would keep the processors as busy as five thousand do.
   */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private static final int FEW = 8;

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Committer committer;
  private volatile boolean running;
  private List<Thread> workers = List.of();

  Intake(Committer committer) {
    this.committer = committer;
  }

  /** What keeps a group durably, and then answers everybody in it. */
  interface Committer {
    void commit(List<Waiting> group);
  }

  /** A report on its way, and where its sender waits for the answer. */
  record Waiting(Report report, CompletableFuture<Recorded.Receipt> answer) {}

  /** Records the report durably, or refuses it; blocks until one or the other is true. */
  public Recorded.Receipt record(Report report) {
    if (!running) throw Refusal.because(FactsReason.INTAKE_STOPPED);
    var waiting = new Waiting(report, new CompletableFuture<>());
    if (!queue.offer(waiting)) throw Refusal.because(FactsReason.INTAKE_FULL);
    try {
      return waiting.answer().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException known) throw known;
      throw failed;
    }
  }

  /** What became of one of many reports. */
  public sealed interface Answer {
    record Taken(Recorded.Receipt receipt) implements Answer {}

    record Refused(Refusal why) implements Answer {}
  }

  /**
   * The same for many, each by itself: they wait together and are written together, and one that is
   * refused takes no other with it. The answers come in the order of the reports.
   */
  public List<Answer> recordAll(List<Report> reports) {
    if (!running) throw Refusal.because(FactsReason.INTAKE_STOPPED);
    var all = reports.stream().map(it -> new Waiting(it, new CompletableFuture<>())).toList();
    for (var one : all) {
      if (!queue.offer(one)) {
        one.answer().completeExceptionally(Refusal.because(FactsReason.INTAKE_FULL));
      }
    }
    return all.stream().map(Intake::answer).toList();
  }

  private static Answer answer(Waiting one) {
    try {
      return new Answer.Taken(one.answer().join());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Refusal why) return new Answer.Refused(why);
      if (failed.getCause() instanceof RuntimeException known) throw known;
      throw failed;
    }
  }

  @Override
  public void start() {
    running = true;
    workers =
        IntStream.rangeClosed(1, COMMITTERS)
            .mapToObj(number -> Thread.ofPlatform().name("intake-" + number).start(this::work))
            .toList();
  }

  /** Takes no new reports, and answers all that were taken. */
  @Override
  public void stop() {
    running = false;
    try {
      for (var worker : workers) worker.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    var group = new ArrayList<Waiting>(MOST_IN_A_GROUP);
    while (running || !queue.isEmpty()) {
      gather(group);
      if (group.isEmpty()) continue;
      var begun = System.nanoTime();
      committer.commit(List.copyOf(group));
      if (group.size() < FEW) LockSupport.parkNanos(begun + REST_NANOS - System.nanoTime());
      group.clear();
    }
  }

  private void gather(List<Waiting> group) {
    try {
      var first = queue.poll(200, TimeUnit.MILLISECONDS);
      if (first == null) return;
      group.add(first);
      queue.drainTo(group, MOST_IN_A_GROUP - 1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
