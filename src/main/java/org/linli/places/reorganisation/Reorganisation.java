package org.linli.places.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;

/**
 * A plan to reorganise places from a day on, with its basis. {@code version} is raised by every
 * change, so that of two people who change the same one the second is told.
 */
public record Reorganisation(
    UUID id, int version, Content content, State state, String user, UUID account, Instant at) {

  /** What is to be done, when, and on what basis. */
  public record Content(String title, String basis, LocalDate day, List<Change> changes) {
    public Content {
      changes = List.copyOf(changes);
    }

    /** The narrowest place that holds all it touches and all it brings something to. */
    public PlaceCode place() {
      var all = new ArrayList<PlaceCode>();
      for (var it : changes) {
        all.addAll(it.touched());
        all.addAll(it.targets());
      }
      if (all.isEmpty()) return PlaceCode.COUNTRY;
      var place = all.getFirst();
      while (!all.stream().allMatch(place::contains)) place = place.ancestors().getLast();
      return place;
    }

    /** What no other plan may touch while this one waits: whole communities at least. */
    public List<PlaceCode> scope() {
      var scope = new TreeSet<PlaceCode>();
      for (var change : changes) {
        for (var it : change.touched()) {
          var narrow = it.level() == Level.GRID ? it.at(Level.COMMUNITY) : it;
          if (!(change instanceof Change.Rename) || !narrow.level().isWiderThan(Level.COMMUNITY)) {
            scope.add(narrow);
          }
        }
      }
      return List.copyOf(scope);
    }
  }

  /** Where a plan stands. */
  public sealed interface State {

    /** As it is stored and shown. */
    default String word() {
      return switch (this) {
        case Draft _ -> "DRAFT";
        case Planned _ -> "PLANNED";
        case InForce _ -> "IN_FORCE";
        case Withdrawn _ -> "WITHDRAWN";
      };
    }

    record Draft() implements State {}

    /** Decided, and waiting for its day; {@code trouble} says what kept it from it, if anything. */
    record Planned(@Nullable String trouble) implements State {}

    /** Done; figures are counted by the new places from a day on. */
    record InForce(LocalDate figuresFrom) implements State {}

    record Withdrawn() implements State {}
  }

  /** Who does the next step, and when. */
  public record By(String user, UUID account, Instant at) {}

  static Reorganisation draft(UUID id, Content content, By by) {
    return new Reorganisation(id, 1, content, new State.Draft(), by.user(), by.account(), by.at());
  }

  /** The same plan with other content; only a draft can still be changed. */
  Reorganisation with(Content other, int expected, By by) {
    requireVersion(expected);
    return switch (state) {
      case State.Draft draft -> next(other, draft, by);
      case State.Planned _ -> throw Refusal.because(ReorganisationReason.ALREADY_PLANNED);
      case State.InForce _ -> throw Refusal.because(ReorganisationReason.ALREADY_IN_FORCE);
      case State.Withdrawn _ -> throw Refusal.because(ReorganisationReason.ALREADY_WITHDRAWN);
    };
  }

  Reorganisation planned(int expected, LocalDate today, By by) {
    requireVersion(expected);
    if (content.day().isBefore(today)) {
      throw Refusal.because(ReorganisationReason.DAY_IS_PAST, content.day());
    }
    return switch (state) {
      case State.Draft _ -> next(content, new State.Planned(null), by);
      case State.Planned _ -> throw Refusal.because(ReorganisationReason.ALREADY_PLANNED);
      case State.InForce _ -> throw Refusal.because(ReorganisationReason.ALREADY_IN_FORCE);
      case State.Withdrawn _ -> throw Refusal.because(ReorganisationReason.ALREADY_WITHDRAWN);
    };
  }

  Reorganisation withdrawn(int expected, By by) {
    requireVersion(expected);
    return switch (state) {
      case State.Draft _, State.Planned _ -> next(content, new State.Withdrawn(), by);
      case State.InForce _ -> throw Refusal.because(ReorganisationReason.ALREADY_IN_FORCE);
      case State.Withdrawn _ -> throw Refusal.because(ReorganisationReason.ALREADY_WITHDRAWN);
    };
  }

  /** Whoever planned it stays named: the day came by itself. */
  Reorganisation inForce(LocalDate figuresFrom, Instant at) {
    return switch (state) {
      case State.Planned _ ->
          next(content, new State.InForce(figuresFrom), new By(user, account, at));
      case State.Draft _, State.InForce _, State.Withdrawn _ ->
          throw new IllegalStateException("Not planned: " + id);
    };
  }

  private Reorganisation next(Content content, State state, By by) {
    return new Reorganisation(id, version + 1, content, state, by.user(), by.account(), by.at());
  }

  private void requireVersion(int expected) {
    if (expected != version) {
      throw Refusal.because(ReorganisationReason.CHANGED_MEANWHILE, user);
    }
  }
}
