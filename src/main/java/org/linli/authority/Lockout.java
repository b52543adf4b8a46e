package org.linli.authority;

import java.time.Duration;

/**
 * When guessing is stopped: so many failures within a while, and nobody gets in until it passed.
 */
public final class Lockout {

  public static final Duration WINDOW = Duration.ofMinutes(15);
  public static final int FAILURES_PER_USER = 8;
  public static final int FAILURES_PER_ADDRESS = 60;

  private Lockout() {}
}
