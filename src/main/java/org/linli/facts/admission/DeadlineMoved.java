package org.linli.facts.admission;

import java.time.Instant;
import java.util.UUID;

/** Its originator gave a form more time. */
public record DeadlineMoved(UUID issue, Instant deadline) {}
