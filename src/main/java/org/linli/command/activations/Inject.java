package org.linli.command.activations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an exercise tells its people at a moment.
 *
 * @param expects what they are to do about it, shown when it is over
 * @param answer what they did; null as long as nobody has said
 */
public record Inject(
    int number,
    Instant due,
    String words,
    @Nullable String englishWords,
    String expects,
    @Nullable String englishExpects,
    @Nullable Instant answeredAt,
    @Nullable String answer,
    @Nullable UUID post) {}
