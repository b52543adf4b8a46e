package org.linli.people.moves;

import java.time.Instant;
import org.linli.base.PlaceCode;

/** How far a hand-over is: open, with somebody who must act by a time, or at rest for good. */
public sealed interface State {

  /** Where its people are meanwhile. */
  Where people();

  /** The name under which it is stored and shown. */
  String name();

  /**
   * {@code owner} is the place whose post answers for it: the acting one, or one above once it was
   * late. {@code due} stays what it was; {@code chaseAt} is when it climbs next.
   */
  record Open(Stage stage, PlaceCode owner, Instant due, Instant chaseAt) implements State {

    @Override
    public Where people() {
      return stage.people;
    }

    @Override
    public String name() {
      return stage.name();
    }
  }

  record AtRest(End end) implements State {

    @Override
    public Where people() {
      return end.people;
    }

    @Override
    public String name() {
      return end.name();
    }
  }

  /** The stages of an open hand-over, each with who must act. */
  enum Stage {
    REQUESTED(Side.SENDER, Where.SENDER),
    ANNOUNCED(Side.SENDER, Where.SENDER),
    DEPARTED(Side.RECEIVER, Where.TRANSIT),
    RETURNED(Side.SENDER, Where.TRANSIT),
    MISSING(Side.SENDER, Where.UNKNOWN),
    STAYING(Side.RECEIVER, Where.RECEIVER),
    SENT_OUT(Side.SENDER, Where.TRANSIT);

    private final Side acts;
    private final Where people;

    Stage(Side acts, Where people) {
      this.acts = acts;
      this.people = people;
    }

    public Side acts() {
      return acts;
    }
  }

  /** How a hand-over came to rest. */
  enum End {
    RECEIVED(Where.RECEIVER),
    LEFT(Where.OUTSIDE),
    CANCELLED(Where.SENDER),
    DECLINED(Where.SENDER),
    WRITTEN_OFF(Where.UNKNOWN),
    ENDED(Where.OUTSIDE),
    REVERTED(Where.SENDER),
    DECEASED(Where.DECEASED),
    ARRIVED(Where.OUTSIDE),
    SENT_BACK(Where.OUTSIDE);

    private final Where people;

    End(Where people) {
      this.people = people;
    }
  }

  /** The two sides of a hand-over. */
  enum Side {
    SENDER,
    RECEIVER
  }

  /** Where the people of a hand-over are: in one grid, or explicitly in none. */
  enum Where {
    SENDER,
    TRANSIT,
    RECEIVER,
    OUTSIDE,
    UNKNOWN,
    DECEASED
  }
}
