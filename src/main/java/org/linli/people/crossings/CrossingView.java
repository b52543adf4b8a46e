package org.linli.people.crossings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.moves.HandOverId;
import org.linli.people.residents.Datum;
import org.linli.people.tags.ProtectionTag;

/**
 * A file as it is shown: the place at its other end, whom to call, on what basis, until when it can
 * be brought, and what was answered.
 */
record CrossingView(
    HandOverId move,
    UUID file,
    Crossing.Direction direction,
    SpotView other,
    String contactPost,
    String contactPhone,
    Basis basis,
    String words,
    Instant madeAt,
    Instant validUntil,
    Answer.@Nullable Outcome outcome,
    @Nullable Instant answeredAt) {

  record SpotView(@Nullable String code, String name) {

    static SpotView of(Letter.Spot it) {
      return new SpotView(it.code(), it.name());
    }
  }

  /** What a file tells before it is taken, covered as everywhere. */
  record LetterView(
      UUID file,
      SpotView from,
      SpotView to,
      String contactPost,
      String contactPhone,
      Basis basis,
      String words,
      Instant madeAt,
      Instant validUntil,
      LocalDate left,
      boolean fromRisk,
      List<PersonView> people) {

    static LetterView of(IncomingFiles.Opened it) {
      var letter = it.letter();
      return new LetterView(
          it.envelope().id(),
          SpotView.of(letter.from()),
          SpotView.of(letter.to()),
          letter.contact().post(),
          letter.contact().phone(),
          letter.basis(),
          letter.words(),
          letter.madeAt(),
          it.validUntil(),
          letter.left(),
          letter.fromRisk(),
          it.people().stream().map(PersonView::of).toList());
    }
  }

  /** {@code leftOut} are data that cannot be true, which are not taken. */
  record PersonView(List<DatumView> data, List<ProtectionTag.Kind> tags, Set<Datum> leftOut) {

    static PersonView of(Newcomer it) {
      return new PersonView(
          Arrays.stream(Datum.values())
              .filter(it.origins()::containsKey)
              .map(datum -> DatumView.of(it, datum))
              .toList(),
          it.tags(),
          it.leftOut());
    }
  }

  record DatumView(Datum datum, @Nullable String value, String source, Instant at) {

    static DatumView of(Newcomer it, Datum datum) {
      var origin = java.util.Objects.requireNonNull(it.origins().get(datum));
      return new DatumView(datum, datum.masked(it.data().get(datum)), origin.source(), origin.at());
    }
  }

  static CrossingView of(Crossing it) {
    return new CrossingView(
        it.handOver(),
        it.id(),
        it.direction(),
        SpotView.of(it.other()),
        it.contact().post(),
        it.contact().phone(),
        it.basis(),
        it.words(),
        it.madeAt(),
        it.validUntil(),
        it.outcome(),
        it.answeredAt());
  }
}
