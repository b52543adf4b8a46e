package org.linli.sweeps.categories;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps as one word, as they are kept and shown: what somebody became, or what was done. */
public enum StepWord {
  PENDING,
  CONFIRMED,
  SUSPECTED,
  FEVER_UNDETERMINED,
  CLOSE_CONTACT,
  EXCLUDED,
  RECOVERED,
  RELEASED,
  DIED,
  PLACED_HOSPITAL,
  PLACED_FANGCANG,
  PLACED_QUARANTINE_SITE,
  PLACED_HOME,
  TESTED;

  private static final String PLACED = "PLACED_";

  static StepWord of(Step step) {
    return switch (step) {
      case Step.Register _ -> PENDING;
      case Step.Decide it -> valueOf(it.category().name());
      case Step.End it -> valueOf(it.ending().name());
      case Step.Place it -> valueOf(PLACED + it.facility().name());
      case Step.Test _ -> TESTED;
    };
  }

  static @Nullable DecidingBody body(Step step) {
    return switch (step) {
      case Step.Decide it -> it.by();
      case Step.End it -> it.by();
      case Step.Register _, Step.Place _, Step.Test _ -> null;
    };
  }

  /** The step again, with who decided it where somebody did. */
  Step step(@Nullable DecidingBody by, Instant at) {
    return switch (this) {
      case PENDING -> new Step.Register(at);
      case CONFIRMED, SUSPECTED, FEVER_UNDETERMINED, CLOSE_CONTACT ->
          new Step.Decide(HealthCategory.valueOf(name()), Objects.requireNonNull(by), at);
      case EXCLUDED, RECOVERED, RELEASED, DIED ->
          new Step.End(Ending.valueOf(name()), Objects.requireNonNull(by), at);
      case PLACED_HOSPITAL, PLACED_FANGCANG, PLACED_QUARANTINE_SITE, PLACED_HOME ->
          new Step.Place(Facility.valueOf(name().substring(PLACED.length())), at);
      case TESTED -> new Step.Test(at);
    };
  }
}
