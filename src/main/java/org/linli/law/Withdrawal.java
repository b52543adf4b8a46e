package org.linli.law;

import java.time.Instant;

/** That something was taken back, when, and why; it stays to be read. */
public record Withdrawal(Instant at, String reason) {}
