package org.linli.authority.grants;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;
import org.linli.places.PlaceView;

/**
 * A grant as it is shown. Either {@code role} or {@code post} says who has it; {@code reaches} is
 * how many posts that is now.
 *
 * @param mayWithdraw the caller may take it back
 */
record GrantView(
    UUID id,
    Power power,
    PlaceView within,
    @Nullable Role role,
    @Nullable SourceAgency agency,
    @Nullable String post,
    int reaches,
    Instant from,
    Instant until,
    String reason,
    @Nullable String englishReason,
    String basis,
    String source,
    String lender,
    Instant lentAt,
    Grant.Standing standing,
    @Nullable Taken withdrawn,
    boolean mayWithdraw) {

  record Taken(Instant at, String reason) {}
}
