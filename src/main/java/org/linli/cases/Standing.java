package org.linli.cases;

import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.authority.Posts;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.cases.CaseStep.Act;
import org.linli.edge.Caller;
import org.linli.edge.Power;

/** What a caller may see and do of cases, by the post they act under. */
public record Standing(Caller caller, Office office) {

  /**
   * For lists and counts, where nothing but a department's officer's department is looked at; costs
   * a read for such an officer alone.
   */
  public static Standing ofReader(Caller caller, Posts posts) {
    var anybody = new Standing(caller, new Office(caller.post(), caller.place(), null));
    return anybody.isOfDepartment() ? new Standing(caller, posts.office(caller)) : anybody;
  }

  /** So often somebody is telephoned to be asked what they think. */
  static final int MOST_CALLS = 2;

  /**
   * Works for a department, and so sees what is its department's and what it was asked to look at;
   * everybody else sees their place.
   */
  public boolean isOfDepartment() {
    return !caller.powers().contains(Power.VERIFY_CASES)
        && !caller.powers().contains(Power.DISPATCH_CASES)
        && !caller.powers().contains(Power.REPORT_CASES);
  }

  /**
   * Sees what is of somebody's health: who verifies or dispatches in the place, and of a department
   * whoever it was sent to. Who only takes reports does not.
   */
  public boolean seesGuarded() {
    return isOfDepartment()
        || caller.powers().contains(Power.VERIFY_CASES)
        || caller.powers().contains(Power.DISPATCH_CASES);
  }

  boolean sees(CaseFile file) {
    if (!caller.powers().contains(Power.SEE_CASES)) return false;
    if (has(file.owner())) return true;
    if (!caller.place().contains(file.it().spot().place())) return false;
    if (!isOfDepartment()) return seesGuarded() || !file.isGuarded();
    var unit = file.it().unit();
    return unit != null && unit.agency() != null && unit.agency() == office.agency();
  }

  /** May this be done by the caller, however the case stands? */
  boolean may(Act act, CaseFile file) {
    var it = file.it();
    return switch (act) {
      case REPORT, EVALUATE, WITHDRAW, CLIMB, MEASURED, CORRECTED, DECIDED -> false;
      case ASK_ASSISTANCE,
          ASSIST,
          DECLINE_ASSISTANCE,
          INSIST_ON_ASSISTANCE,
          EXCUSE_ASSISTANCE,
          END_ASSISTANCE,
          CLIMB_ASSISTANCE ->
          false;
      case REMARK -> true;
      case CALL_BACK -> asks(file);
      case EXCLUDE -> judgesRates(file) && file.excluded() == null;
      case INCLUDE -> judgesRates(file) && file.excluded() != null;
      case CONTACT -> it.isOpen() && (has(file.owner()) || sits(it.seat()));
      case SUPERVISE -> it.isOpen() && !file.supervised() && answersFor(it);
      case GRANT, DENY, MERGE, DIVERT, REOPEN -> answersFor(it);
      case LOCATE,
          VERIFY,
          ACCEPT,
          DECLINE,
          DISPATCH,
          RETURN,
          SIGN,
          HANDLE,
          PASS,
          FAIL,
          ASK_MORE_TIME,
          ASK_DEFERRAL,
          RESUME,
          CALL_GROUNDLESS,
          AGREE,
          DISAGREE,
          SETTLE_ON_THE_SPOT,
          ANSWER ->
          !isBarred(it.seat()) && (has(file.owner()) || sits(it.seat()));
    };
  }

  /**
   * Asks reporters what they think: who takes reports and neither inspects nor handles cases. Each
   * is asked once; who was not reached, once more.
   */
  private boolean asks(CaseFile file) {
    var powers = caller.powers();
    return caller.uses(Power.REPORT_CASES)
        && !powers.contains(Power.VERIFY_CASES)
        && !powers.contains(Power.HANDLE_CASES)
        && file.reporter().phone() != null
        && file.verdict() == null
        && file.callback().outcome() != CaseFile.Outcome.REFUSED
        && file.callback().calls() < MOST_CALLS;
  }

  /** Dispatches in a district or wider: above whoever the rates are of. */
  private boolean judgesRates(CaseFile file) {
    return caller.uses(Power.DISPATCH_CASES)
        && caller.place().level().isWiderThan(Level.SUBDISTRICT)
        && !file.it().isOpen();
  }

  /**
   * A department by whose cases lists and counts are cut; null for whoever sees the whole place.
   */
  public @Nullable String ownOnly() {
    if (!isOfDepartment()) return null;
    var own = office.agency();
    return own == null ? "NONE" : own.name();
  }

  /** Whoever did something does not look at it, even where the seat would be theirs. */
  public boolean isBarred(@Nullable Seat seat) {
    return seat != null && caller.account().equals(seat.barred());
  }

  /** Has it now, or sits where it is handled or dispatched: says who else is to help. */
  public boolean leads(CaseFile file) {
    return has(file.owner()) || sits(file.it().seat()) || answersFor(file.it());
  }

  private boolean has(@Nullable Owner owner) {
    return owner != null && owner.post().equals(caller.post());
  }

  /** Dispatches here: whose work it is, is theirs to say. */
  private boolean answersFor(Case it) {
    return sits(it.dispatching());
  }

  /** The seat is of the caller's place or below it, and of the caller's department or of none. */
  public boolean sits(@Nullable Seat seat) {
    if (seat == null || !caller.uses(seat.power())) return false;
    if (seat.agency() != null) {
      return seat.agency() == office.agency()
          && (caller.place().contains(seat.place()) || seat.place().contains(caller.place()));
    }
    return !isOfDepartment() && caller.place().contains(seat.place());
  }
}
