package org.linli.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;

/** A post as a form sends it, before it is known to be whole. */
record PostAsked(
    @Nullable Role role,
    @Nullable String title,
    @Nullable PlaceCode place,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** The wish it says, or what is missing; {@code path} leads its fields. */
  static Post.Wish read(@Nullable PostAsked asked, String path) {
    var it = asked == null ? new PostAsked(null, null, null, null, null) : asked;
    var title = it.title == null ? "" : it.title.strip();
    var faults = new ArrayList<Fault>();
    if (it.role == null) faults.add(Fault.at(path + "role", "", EdgeFault.MISSING));
    if (title.isEmpty()) faults.add(Fault.at(path + "title", "", EdgeFault.MISSING));
    if (it.place == null) faults.add(Fault.at(path + "place", "", EdgeFault.MISSING));
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, faults);
    return new Post.Wish(
        Objects.requireNonNull(it.role),
        title,
        Objects.requireNonNull(it.place),
        it.from,
        it.until);
  }
}
