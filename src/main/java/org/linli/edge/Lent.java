package org.linli.edge;

import java.time.Instant;
import java.util.UUID;

/** A power somebody has for a while only, and the grant that lends it. */
public record Lent(UUID grant, Power power, Instant until) {}
