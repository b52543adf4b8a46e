package org.linli.command.teams;

import org.jspecify.annotations.Nullable;

/** How a secondment stands. */
sealed interface SecondmentState {

  /** Still under the command of the home unit. */
  record Coming(boolean dispatched) implements SecondmentState {}

  /** Under the community's command alone, without a station yet. */
  record CheckedIn() implements SecondmentState {}

  /** The same at a station, by its number; {@code active} once they work there. */
  record Stationed(long station, boolean active) implements SecondmentState {}

  /** Under the home unit's command again. */
  record Over(End end) implements SecondmentState {}

  /** What has become of it since; the last of them is that the home unit has read it. */
  enum End {
    WITHDRAWN,
    RELEASED,
    EVALUATED,
    FED_BACK
  }

  /** The names it has in lists. */
  enum Name {
    NOMINATED,
    DISPATCHED,
    CHECKED_IN,
    ASSIGNED,
    ACTIVE,
    RELEASED,
    EVALUATED,
    FED_BACK,
    WITHDRAWN
  }

  default Name name() {
    return switch (this) {
      case Coming(var dispatched) -> dispatched ? Name.DISPATCHED : Name.NOMINATED;
      case CheckedIn() -> Name.CHECKED_IN;
      case Stationed(_, var active) -> active ? Name.ACTIVE : Name.ASSIGNED;
      case Over(var end) -> Name.valueOf(end.name());
    };
  }

  static SecondmentState of(Name name, @Nullable Long station) {
    return switch (name) {
      case NOMINATED -> new Coming(false);
      case DISPATCHED -> new Coming(true);
      case CHECKED_IN -> new CheckedIn();
      case ASSIGNED, ACTIVE ->
          new Stationed(java.util.Objects.requireNonNull(station), name == Name.ACTIVE);
      case RELEASED, EVALUATED, FED_BACK, WITHDRAWN -> new Over(End.valueOf(name.name()));
    };
  }
}
