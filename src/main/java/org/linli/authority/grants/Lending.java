package org.linli.authority.grants;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Power;

/**
 * The rules of lending: only what may be lent, only what one has oneself, only to those below, and
 * never without an end.
 *
 * @param role of the post that lends
 * @param own its own powers; what was lent to it, it does not lend on
 */
record Lending(Role role, PlaceCode place, Set<Power> own) {

  /** Longer needs a new decision. */
  static final Duration LONGEST = Duration.ofDays(30);

  /** So far ahead it may be said that something will be lent. */
  static final Duration FURTHEST = Duration.ofDays(30);

  /**
   * What may be lent. Never what decides over accounts, the law, plans, measures and lending; nor
   * what opens papers, the journal or what disease control decides; nor what changes the tree.
   */
  static final Set<Power> LENDABLE =
      EnumSet.of(
          Power.SEE_BOARD,
          Power.SEE_PEOPLE,
          Power.KEEP_REGISTER,
          Power.REPORT_BY_PROXY,
          Power.ISSUE_LINKS,
          Power.ISSUE_FORMS,
          Power.ANSWER_ASKS,
          Power.RETURN_FORMS,
          Power.APPOINT_STEWARDS,
          Power.START_SWEEPS,
          Power.SEE_CASES,
          Power.REPORT_CASES,
          Power.VERIFY_CASES,
          Power.DISPATCH_CASES,
          Power.HANDLE_CASES,
          Power.RAISE_WHISTLES,
          Power.SEE_ORDERS,
          Power.ISSUE_ORDERS,
          Power.CARRY_OUT_ORDERS,
          Power.SEE_COMMAND,
          Power.PLACE_TEAMS);

  void requireTime(Loan it, Instant now) {
    var from = it.from() == null ? now : it.from();
    if (!it.until().isAfter(from) || !it.until().isAfter(now)) {
      throw Refusal.because(GrantReason.LENT_WITHOUT_TIME);
    }
    if (Duration.between(from, it.until()).compareTo(LONGEST) > 0
        || from.isAfter(now.plus(FURTHEST))) {
      throw Refusal.because(GrantReason.LENT_TOO_LONG, LONGEST.toDays());
    }
  }

  void requirePower(Loan it) {
    if (!LENDABLE.contains(it.power())) {
      throw Refusal.because(GrantReason.NEVER_LENT, it.power().name());
    }
    if (!own.contains(it.power())) {
      throw Refusal.because(GrantReason.NOT_YOURS_TO_LEND, it.power().name());
    }
  }

  /** Every post of a role: a lower one, or the same in a part of the lender's place. */
  void requireBelow(Borrower.Everyone to, PlaceCode within) {
    if (!isBelow(to.role(), within)) throw Refusal.because(GrantReason.BORROWER_NOT_BELOW);
  }

  /** One post: below, and where the power is lent. */
  void requireBelow(Post to, PlaceCode within, Instant now) {
    if (!within.contains(to.place()) || to.isOverAt(now)) {
      throw Refusal.because(GrantReason.BORROWER_ELSEWHERE);
    }
    if (!isBelow(to.role(), to.place())) throw Refusal.because(GrantReason.BORROWER_NOT_BELOW);
  }

  private boolean isBelow(Role other, PlaceCode at) {
    if (!other.borrows()) return false;
    return other.isBelow(role) || (other == role && !at.equals(place));
  }
}
