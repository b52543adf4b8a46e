package org.linli.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;

/** Who changes the register, on whose word, on what basis, and when; no caller is the program. */
public record Act(@Nullable Caller by, String source, String basis, Instant at) {}
