package org.linli.facts.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.authority.Office;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.facts.admission.State.AtRest;
import org.linli.facts.admission.State.End;
import org.linli.facts.admission.State.Open;
import org.linli.facts.admission.State.Stage;

/**
 * A form let out over a place by an office. What may follow what stands here and nowhere else.
 *
 * @param office who let it out, and answers for it
 * @param ends when its validity is over
 */
public record Issue(
    UUID id, PlaceCode place, Office office, Instant ends, State state, int version) {

  /** How long an emergency may go without a basis and a number. */
  public static final Duration TO_REGISTER = Duration.ofHours(24);

  /** Let out now; filled by the end of its validity where no deadline is given. */
  public static Issue begin(
      UUID id,
      PlaceCode place,
      Office office,
      Instant ends,
      Instant deadline,
      boolean emergency,
      Instant now) {
    var toRegister = now.plus(TO_REGISTER);
    var open =
        emergency
            ? new Open(
                Stage.EMERGENCY_UNREGISTERED,
                office.post(),
                deadline,
                toRegister.isBefore(ends) ? toRegister : ends)
            : new Open(Stage.IN_FORCE, office.post(), deadline, ends);
    return new Issue(id, place, office, ends, open, 1);
  }

  /** What a step leads to; refused where it does not fit, the same where nothing changes. */
  public Issue next(Step step, Instant now) {
    if (!(state instanceof Open open)) throw Refusal.because(AdmissionReason.ISSUE_OVER);
    var last = step instanceof Step.Prolong it && it.ends().isAfter(ends) ? it.ends() : ends;
    var next =
        switch (step) {
          case Step.MoveDeadline it -> moved(open, it);
          case Step.Register it -> registered(open, it);
          case Step.Suspend _ -> new Open(Stage.SUSPENDED, open.owner(), open.deadline(), ends);
          case Step.Withdraw _ -> new AtRest(End.WITHDRAWN);
          case Step.Close it -> {
            requireOwner(it.by());
            yield new AtRest(End.CLOSED);
          }
          case Step.Lapse _ -> lapsed(open, now);
          case Step.Prolong _ -> prolonged(open, last);
        };
    return next.equals(state) && last.equals(ends)
        ? this
        : new Issue(id, place, office, last, next, version + 1);
  }

  /** Whatever it waited for by the end of its validity, it waits for until the later one. */
  private Open prolonged(Open open, Instant last) {
    return open.due().equals(ends)
        ? new Open(open.stage(), open.owner(), open.deadline(), last)
        : open;
  }

  private Open moved(Open open, Step.MoveDeadline it) {
    requireOwner(it.by());
    if (!it.to().isAfter(open.deadline())) throw Refusal.because(AdmissionReason.NOT_EARLIER);
    if (it.to().isAfter(ends)) throw Refusal.because(AdmissionReason.AFTER_VALIDITY);
    return new Open(open.stage(), open.owner(), it.to(), open.due());
  }

  private Open registered(Open open, Step.Register it) {
    requireOwner(it.by());
    if (open.stage() != Stage.EMERGENCY_UNREGISTERED && open.stage() != Stage.SUSPENDED) {
      throw Refusal.because(AdmissionReason.REGISTERED_ALREADY);
    }
    return new Open(Stage.REGISTERED, open.owner(), open.deadline(), ends);
  }

  private State lapsed(Open open, Instant now) {
    if (now.isBefore(open.due())) return open;
    if (!now.isBefore(ends)) return new AtRest(End.EXPIRED);
    return new Open(Stage.SUSPENDED, open.owner(), open.deadline(), ends);
  }

  private void requireOwner(Office by) {
    if (!office.isSameAs(by)) throw Refusal.because(AdmissionReason.NOT_THE_ORIGINATOR);
  }

  /** The same with one step more in its log; for what is done with it once it is over. */
  Issue noted() {
    return new Issue(id, place, office, ends, state, version + 1);
  }

  public boolean isOpen() {
    return state instanceof Open;
  }

  public boolean is(Stage stage) {
    return state instanceof Open open && open.stage() == stage;
  }

  /** May it ask, be filled and be received now? */
  public boolean isInForce() {
    return isOpen() && !is(Stage.SUSPENDED);
  }
}
