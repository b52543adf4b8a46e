package org.linli.law.measures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.law.LegalBasis;
import org.linli.places.PlaceView;

/**
 * A measure as it is shown.
 *
 * @param grounded what it rests on still holds
 * @param englishContent null, as of the other words, where nobody has said it in English
 * @param endsSoon in force, and its end is so near that whoever decided it is told
 * @param may what the caller may do with it now
 */
record MeasureView(
    UUID id,
    String kind,
    String name,
    String englishName,
    boolean restricts,
    Level lowest,
    long days,
    PlaceView place,
    Instant from,
    Instant until,
    String basis,
    String basisTitle,
    String englishBasisTitle,
    boolean grounded,
    String content,
    @Nullable String englishContent,
    String proportion,
    @Nullable String englishProportion,
    String protection,
    @Nullable String englishProtection,
    String appeal,
    @Nullable String englishAppeal,
    String source,
    boolean exercise,
    MeasureState.Name state,
    @Nullable Decided decided,
    @Nullable Told notice,
    @Nullable Ended ended,
    boolean endsSoon,
    List<MeasureStep.Act> may) {

  record Decided(String authority, Level level, PlaceView place, Instant at) {}

  record Told(String number, @Nullable String link, Instant at) {}

  record Ended(Instant at, @Nullable String why) {}

  static @Nullable Ended ended(MeasureState state) {
    return switch (state) {
      case MeasureState.Suspended(_, var at, var why) -> new Ended(at, why);
      case MeasureState.Lifted(_, var at, var why) -> new Ended(at, why);
      case MeasureState.Expired(_, var at) -> new Ended(at, null);
      case MeasureState.Dropped(var at, var why) -> new Ended(at, why);
      case MeasureState.Draft _,
          MeasureState.Approved _,
          MeasureState.Announced _,
          MeasureState.InForce _ ->
          null;
    };
  }

  static String title(@Nullable LegalBasis basis, String key) {
    return basis == null ? key : basis.cited();
  }

  static String englishTitle(@Nullable LegalBasis basis, String key) {
    return basis == null ? key : basis.englishCited();
  }
}
