package org.linli.cases.whistles;

/** How a whistle stands as a whole; who must act by when, its calls tell. */
public sealed interface WhistleState {

  /** The name it has in lists. */
  String name();

  record Open(Stage stage) implements WhistleState {
    @Override
    public String name() {
      return stage.name();
    }
  }

  record AtRest(End end) implements WhistleState {
    @Override
    public String name() {
      return end.name();
    }
  }

  /** The stages of an open one. */
  enum Stage {
    /** Nobody is there yet. */
    RAISED,
    JOINT_ACTION,
    /** The whistler has said that all is done; it is being rated. */
    RESOLVED
  }

  /** How one came to rest. */
  enum End {
    CLOSED,
    /** Ruled that nobody need come. */
    EXCUSED,
    /** Called off before anybody was there. */
    WITHDRAWN
  }
}
