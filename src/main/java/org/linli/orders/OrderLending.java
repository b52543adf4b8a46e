package org.linli.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.authority.grants.Borrower;
import org.linli.authority.grants.GrantReason;
import org.linli.authority.grants.Grants;
import org.linli.authority.grants.Loan;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.law.LawReason;
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

  /** What stands against lending what a draft brings, were it issued now; empty where nothing. */
  Optional<OrderFinding> objection(Caller by, Order draft, Instant due) {
    var basis = draft.wish().basis();
    if (!lends(draft) || basis == null || basis.isBlank()) return Optional.empty();
    return grants
        .objection(by, basis, loans(draft, clock.instant(), due))
        .map(OrderLending::finding);
  }

  private static OrderFinding finding(Refusal.Reason why) {
    return switch (why) {
      case GrantReason.NEVER_LENT -> OrderFinding.NEVER_LENT;
      case GrantReason.BORROWER_NOT_BELOW -> OrderFinding.BORROWER_NOT_BELOW;
      case GrantReason.LENT_WITHOUT_TIME -> OrderFinding.LENT_WITHOUT_TIME;
      case LawReason.BASIS_UNKNOWN -> OrderFinding.BASIS_UNKNOWN;
      case LawReason.BASIS_NOT_IN_FORCE -> OrderFinding.BASIS_NOT_IN_FORCE;
      case LawReason.BASIS_FOR_HIGHER -> OrderFinding.BASIS_TOO_HIGH;
      default -> OrderFinding.NOT_YOURS_TO_LEND;
    };
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
    if (!lends(it)) return;
    var loans = loans(it, from, Objects.requireNonNull(it.due()));
    grants.lend(by, source(it), Objects.requireNonNull(it.wish().basis()), loans);
  }

  private static boolean lends(Order it) {
    return !it.wish().means().lends().isEmpty() && it.exercise() == null;
  }

  private static List<Loan> loans(Order it, Instant from, Instant due) {
    var wish = it.wish();
    var until = Grants.until(from, due);
    return wish.means().lends().stream()
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
  }

  private static Borrower everyone(OrderMeans.Lent it) {
    return new Borrower.Everyone(it.to(), null);
  }

  /** Takes back what is still lent. */
  void end(Caller by, Order it, String words) {
    if (!lends(it)) return;
    grants.end(by, source(it), words.isBlank() ? it.wish().title() : words);
  }

  private static String source(Order it) {
    return "order:" + it.id();
  }
}
