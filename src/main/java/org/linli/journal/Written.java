package org.linli.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Lent;

/**
 * A line of the journal. {@code account}, {@code user} and {@code post} are missing where the
 * program itself acted; {@code forUser} is the post's holder where a deputy acted; {@code detail}
 * is a JSON object of the facts of the act; {@code lent} are the grants without which the post
 * could not have done it.
 */
public record Written(
    UUID id,
    Instant at,
    @Nullable UUID account,
    @Nullable String user,
    @Nullable String forUser,
    @Nullable UUID post,
    String action,
    String subject,
    PlaceCode place,
    String basis,
    @JsonRawValue String detail,
    List<Lent> lent) {

  public Written {
    lent = List.copyOf(lent);
  }
}
