package org.linli.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.Level;
import org.linli.base.Refusal;
import org.linli.edge.Caller;

/**
 * The act by which a duty is sent down a part of the tree.
 *
 * @param by the office that issues it, which alone moves its deadline and answers what is asked
 * @param exercise the exercise it is of; null where it is real
 * @param source what brought it about, such as {@code activation:…}; null where a person did
 * @param flags what was lacking when it was issued, and was issued nevertheless
 */
public record Order(
    UUID id,
    OrderWish wish,
    Office by,
    @Nullable UUID exercise,
    @Nullable String source,
    List<OrderFinding> flags,
    Instant draftedAt,
    OrderState state) {

  public Order {
    flags = List.copyOf(flags);
  }

  public boolean isIssued() {
    return state instanceof OrderState.Issued;
  }

  /** The widest level at which it has a task: the scope's own, but for the issuer's own place. */
  Level top() {
    return wish.scope().equals(by.place()) ? wish.scope().level().below() : wish.scope().level();
  }

  /** By when it is due; null for a draft. */
  @Nullable Instant due() {
    return switch (state) {
      case OrderState.Draft _ -> null;
      case OrderState.Issued it -> it.due();
      case OrderState.AtRest it -> it.due();
    };
  }

  /** It exists for whom it reaches, for whose place it lies in, and where it was issued. */
  boolean isSeenBy(Caller caller, Office office) {
    if (isBy(office)) return true;
    if (state instanceof OrderState.Draft) return false;
    return wish.scope().contains(caller.place())
        || caller.place().contains(wish.scope())
        || by.place().equals(caller.place());
  }

  /** Colleagues and successors go on with what an office has issued. */
  boolean isBy(Office office) {
    return by.place().equals(office.place()) && by.agency() == office.agency();
  }

  Order issued(Instant now, Instant due, List<OrderFinding> flagged) {
    if (!(state instanceof OrderState.Draft)) throw Refusal.because(OrdersReason.NOT_NOW);
    if (!due.isAfter(now)) throw Refusal.because(OrdersReason.DUE_IS_PAST);
    return with(new OrderState.Issued(now, due), flagged);
  }

  /** Only to later: nobody, not even who set it, takes time away from those at work. */
  Order prolonged(Instant due) {
    if (!(state instanceof OrderState.Issued it)) throw Refusal.because(OrdersReason.NOT_NOW);
    if (!due.isAfter(it.due())) throw Refusal.because(OrdersReason.DUE_ONLY_LATER);
    return with(new OrderState.Issued(it.at(), due), flags);
  }

  Order rested(OrderState.End end, Instant now, String words, @Nullable UUID next) {
    if (!(state instanceof OrderState.Issued it)) throw Refusal.because(OrdersReason.NOT_NOW);
    return with(new OrderState.AtRest(it.at(), it.due(), end, now, words, next), flags);
  }

  private Order with(OrderState next, List<OrderFinding> flagged) {
    return new Order(id, wish, by, exercise, source, flagged, draftedAt, next);
  }
}
