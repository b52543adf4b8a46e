package org.linli.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.linli.authority.grants.Borrower;
import org.linli.authority.grants.Grants;
import org.linli.authority.grants.Loan;
import org.linli.edge.Caller;
import org.springframework.stereotype.Component;

/**
 * The powers that go down with an order: from its issue until it is due or at rest, whichever comes
 * first, and for no longer than a power may be lent at a time. An exercise lends nothing.
 */
@Component
class OrderLending {

  private final Grants grants;
  private final Clock clock;

  OrderLending(Grants grants, Clock clock) {
    this.grants = grants;
    this.clock = clock;
  }

  /** Lends what the order brings, or says why that may not be lent. */
  void begin(Caller by, Order it) {
    lend(by, it, clock.instant());
  }

  /** Goes on to the new day from the one of before, or from now where that is past. */
  void prolong(Caller by, Order it, Instant before) {
    lend(by, it, Collections.max(List.of(before, clock.instant())));
  }

  private void lend(Caller by, Order it, Instant from) {
    var wish = it.wish();
    var lends = wish.means().lends();
    if (lends.isEmpty() || it.exercise() != null) return;
    var until = Grants.until(from, Objects.requireNonNull(it.due()));
    var loans =
        lends.stream()
            .map(lent ->
                new Loan(
                    lent.power(),
                    wish.scope(),
                    everyone(lent),
                    from,
                    until,
                    wish.title(),
                    wish.englishTitle()))
            .toList();
    grants.lend(by, source(it), Objects.requireNonNull(wish.basis()), loans);
  }

  private static Borrower everyone(OrderMeans.Lent it) {
    return new Borrower.Everyone(it.to(), null);
  }

  /** Takes back what is still lent. */
  void end(Caller by, Order it, String words) {
    if (it.wish().means().lends().isEmpty() || it.exercise() != null) return;
    grants.end(by, source(it), words.isBlank() ? it.wish().title() : words);
  }

  private static String source(Order it) {
    return "order:" + it.id();
  }
}
