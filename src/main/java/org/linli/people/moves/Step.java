package org.linli.people.moves;

import java.time.Instant;
import org.linli.base.PlaceCode;

/** What can be done with a hand-over once it has begun. */
public sealed interface Step {

  /** They have left the sender's. */
  record Depart() implements Step {}

  /** They are here, behind a door of this grid of the receiver's. */
  record Receive(PlaceCode grid) implements Step {}

  /** They are not at the receiver's; back to the sender. */
  record Return() implements Step {}

  /** The sender confirms a request; {@code doorStands} if the door it named is still there. */
  record Agree(boolean doorStands) implements Step {}

  /** The sender does not: they still live here. */
  record Decline() implements Step {}

  /** They have not left after all, or were found at home; or the receiver takes a request back. */
  record Cancel() implements Step {}

  /** To another place: the sender's second try, or the receiver passes it on within its own. */
  record SendOn(PlaceCode to) implements Step {}

  /** Nobody knows where they are: said on purpose, never by a lapse of time. */
  record WriteOff() implements Step {}

  /** Somebody sought has turned up in another grid. */
  record Find(PlaceCode at) implements Step {}

  /** A stay goes on until another time. */
  record Extend(Instant until) implements Step {}

  /** A stay becomes one for good. */
  record Settle() implements Step {}

  /** A stay is over. */
  record End() implements Step {}

  /** It was recorded by mistake. */
  record Revert() implements Step {}

  /** The installation they were handed over to by file confirms that they are there. */
  record ArriveOutside() implements Step {}

  /** It says that they are not. */
  record MissOutside() implements Step {}

  /** Its time has passed. */
  record Climb() implements Step {}

  /** The name it has in the log: {@code DEPART}, {@code SEND_ON}. */
  default String logged() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(java.util.Locale.ROOT);
  }
}
