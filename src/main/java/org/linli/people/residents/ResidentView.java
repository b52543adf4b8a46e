package org.linli.people.residents;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.HouseholdId;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.places.PlaceView;

/** A person's card as it is shown: every datum covered where it is personal, with its source. */
public record ResidentView(
    ResidentId resident,
    HouseholdId household,
    String address,
    @Nullable PlaceView grid,
    Resident.Whereabouts whereabouts,
    @Nullable Integer age,
    int version,
    boolean synthetic,
    List<DatumView> data) {

  /**
   * One datum: {@code value} is null where it is not known; {@code covered} says that stars stand
   * for it; {@code by} is the title of the post, null for a first load; {@code changed} since then.
   */
  public record DatumView(
      Datum datum,
      @Nullable String value,
      boolean covered,
      String source,
      Instant at,
      @Nullable String by,
      boolean changed) {}

  /** One line of a person's history, covered like the datum itself. */
  record ChangeView(
      UUID id,
      Instant at,
      String datum,
      @Nullable String was,
      @Nullable String now,
      String source,
      @Nullable String by,
      String basis) {

    static ChangeView of(Change it, Map<UUID, String> titles) {
      return new ChangeView(
          it.id(),
          it.at(),
          it.datum(),
          covered(it.datum(), it.was()),
          covered(it.datum(), it.now()),
          it.source(),
          it.post() == null ? null : titles.get(it.post()),
          it.basis());
    }

    private static @Nullable String covered(String datum, @Nullable String value) {
      for (var known : Datum.values()) {
        if (known.name().equals(datum)) return known.masked(value);
      }
      return value;
    }
  }

  /** Every datum of a person, covered, with where it comes from. */
  public static List<DatumView> data(
      Located located, Map<String, Change> latest, Map<UUID, String> titles) {
    var data = ResidentData.of(located.resident());
    return Arrays.stream(Datum.values())
        .map(datum -> view(datum, data.get(datum), located, latest.get(datum.name()), titles))
        .toList();
  }

  private static DatumView view(
      Datum datum,
      @Nullable String value,
      Located located,
      @Nullable Change change,
      Map<UUID, String> titles) {
    var post = change == null ? located.enteredBy() : change.post();
    return new DatumView(
        datum,
        datum.masked(value),
        value != null && datum.isMasked(),
        change == null ? located.resident().source() : change.source(),
        change == null ? located.resident().recordedAt() : change.at(),
        post == null ? null : titles.get(post),
        change != null);
  }
}
