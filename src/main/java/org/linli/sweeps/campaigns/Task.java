package org.linli.sweeps.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A door's task in a sweep.
 *
 * @param attempts how often nobody opened
 * @param comesBackAt from when on it is shown again after nobody opened
 * @param vacantBy the post that first found it empty; a second look is somebody else's
 */
record Task(
    Standing standing, int attempts, @Nullable Instant comesBackAt, @Nullable UUID vacantBy) {

  static final Task UNTOUCHED = new Task(Standing.UNTOUCHED, 0, null, null);

  /** Once somebody was spoken with, a later silence or a refusal does not undo it. */
  Task next(Look look, Instant now) {
    return switch (look) {
      case Look.SelfReport it -> reported(it);
      case Look.Visit it -> visited(it, now);
    };
  }

  private Task reported(Look.SelfReport it) {
    if (standing.isMet()) return it.unwell() ? at(Standing.SELF_ABNORMAL) : this;
    return at(it.unwell() ? Standing.SELF_ABNORMAL : Standing.SELF_REPORTED);
  }

  private Task visited(Look.Visit it, Instant now) {
    return switch (it.outcome()) {
      case CONTACTED -> at(Standing.CONTACTED);
      case PROXY -> standing == Standing.CONTACTED ? this : at(Standing.PROXY);
      case PHONE_ONLY -> standing.isMet() ? this : at(Standing.PHONE_ONLY);
      case REFUSED -> standing.isMet() ? this : at(Standing.REFUSED);
      case NO_ANSWER -> unanswered(now);
      case VACANT_REPORTED -> vacant(it, now);
    };
  }

  private Task unanswered(Instant now) {
    var stands =
        switch (standing) {
          case UNTOUCHED, NO_ANSWER -> Standing.NO_ANSWER;
          case SELF_REPORTED,
              SELF_ABNORMAL,
              CONTACTED,
              VACANT_REPORTED,
              VACANT_CONFIRMED,
              REFUSED,
              PROXY,
              PHONE_ONLY ->
              standing;
        };
    return new Task(stands, attempts + 1, Rounds.next(now), vacantBy);
  }

  private Task vacant(Look.Visit it, Instant now) {
    if (standing == Standing.VACANT_CONFIRMED) return this;
    var second = standing == Standing.VACANT_REPORTED && !it.post().equals(vacantBy);
    if (it.evidence() != null || second) {
      return new Task(Standing.VACANT_CONFIRMED, attempts, null, vacantBy);
    }
    var first = standing == Standing.VACANT_REPORTED ? vacantBy : it.post();
    return new Task(Standing.VACANT_REPORTED, attempts, Rounds.next(now), first);
  }

  private Task at(Standing next) {
    return new Task(next, attempts, null, null);
  }
}
