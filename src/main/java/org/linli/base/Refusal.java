package org.linli.base;

import java.time.Duration;
import java.util.List;

/** A rule said no. Thrown by a model or a door, answered as a problem document at the edge. */
public final class Refusal extends RuntimeException {

  /**
   * Each room lists its reasons in one enum. The name becomes the problem's type, and the texts are
   * looked up by it; {@code status} is the HTTP status that says the same.
   */
  public interface Reason {
    String name();

    int status();
  }

  private final transient Reason reason;
  private final transient List<Object> facts;
  private final transient List<Fault> faults;
  private final Duration retryAfter;

  private Refusal(Reason reason, List<Object> facts, List<Fault> faults, Duration retryAfter) {
    super(reason.name() + facts);
    this.reason = reason;
    this.facts = facts;
    this.faults = faults;
    this.retryAfter = retryAfter;
  }

  public static Refusal because(Reason reason, Object... facts) {
    return new Refusal(reason, List.of(facts), List.of(), Duration.ZERO);
  }

  /** A refusal that time heals: the same may be asked again after the given while. */
  public static Refusal forNow(Reason reason, Duration retryAfter, Object... facts) {
    return new Refusal(reason, List.of(facts), List.of(), retryAfter);
  }

  public static Refusal forFaults(Reason reason, List<Fault> faults) {
    return new Refusal(reason, List.of(faults.size()), List.copyOf(faults), Duration.ZERO);
  }

  public Reason reason() {
    return reason;
  }

  /** What the text tells besides the reason, in the order of its placeholders. */
  public List<Object> facts() {
    return facts;
  }

  /** How long to wait before asking again; zero where waiting does not help. */
  public Duration retryAfter() {
    return retryAfter;
  }

  public List<Fault> faults() {
    return faults;
  }
}
