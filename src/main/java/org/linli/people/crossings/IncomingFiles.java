package org.linli.people.crossings;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.people.Belonging;
import org.linli.people.Into;
import org.linli.people.Resident.Relation;
import org.linli.people.moves.Asked;
import org.linli.people.moves.HandOverId;
import org.linli.people.moves.Moves;
import org.linli.people.moves.MovesReason;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for files of other installations: looked at, and taken, by which its people are expected
 * at a place of this tree. Until they are received they are nobody's residents here.
 */
@Service
public class IncomingFiles {

  private final Moves moves;
  private final CrossingStore store;
  private final Belonging belonging;
  private final Places places;
  private final SpotNames spots;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IncomingFiles(
      Moves moves,
      CrossingStore store,
      Belonging belonging,
      Places places,
      SpotNames spots,
      TransactionTemplate transaction,
      Clock clock) {
    this.moves = moves;
    this.store = store;
    this.belonging = belonging;
    this.places = places;
    this.spots = spots;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A file as it was opened. */
  record Opened(Envelope envelope, Letter letter, Instant validUntil, List<Newcomer> people) {}

  /** Who is to receive them: a place, or at once a door of the caller's own. */
  record Taking(
      String file,
      String passphrase,
      @Nullable PlaceCode to,
      @Nullable Into into,
      @Nullable Relation relation) {}

  /** What a file tells; nothing is written by looking. */
  Opened look(Caller caller, String file, String passphrase) {
    caller.require(Power.KEEP_REGISTER);
    return open(file, passphrase);
  }

  Moves.Told take(Caller caller, Taking it) {
    caller.require(Power.KEEP_REGISTER);
    var opened = open(it.file(), it.passphrase());
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          store.lock(opened.envelope().id());
          refuseKnown(opened.envelope());
          return take(caller, opened, it);
        }));
  }

  private Moves.Told take(Caller caller, Opened opened, Taking it) {
    var letter = opened.letter();
    var into = it.into();
    var to = into == null ? it.to() : gridOf(caller, into);
    if (to == null) throw Refusal.because(MovesReason.DOOR_UNTOLD);
    var kept =
        moves.expect(
            caller,
            new Asked.Expectation(
                to,
                opened.people().stream().map(Newcomer::name).toList(),
                letter.from().name(),
                letter.left(),
                letter.fromRisk(),
                letter.basis().article()));
    store.add(crossing(kept.handOver().id(), opened), Seal.bytes(letter.answerKey()), letter);
    if (into == null) return new Moves.Told(kept, null);
    return moves.take(
        caller,
        kept.handOver().id(),
        kept.handOver().version(),
        Asked.Noun.RECEIPT,
        new Asked.Words("", into, it.relation(), null, null));
  }

  private PlaceCode gridOf(Caller caller, Into into) {
    var grid = belonging.gridOf(into).orElseThrow(() -> Refusal.because(MovesReason.DOOR_GONE));
    caller.require(Power.KEEP_REGISTER, grid);
    return grid;
  }

  private static Crossing crossing(HandOverId id, Opened opened) {
    var letter = opened.letter();
    return new Crossing(
        id,
        Crossing.Direction.IN,
        opened.envelope().id(),
        letter.from(),
        letter.contact(),
        letter.basis(),
        letter.words(),
        letter.madeAt(),
        opened.validUntil(),
        0,
        null,
        null);
  }

  private Opened open(String file, String passphrase) {
    var envelope = Envelope.read(file);
    if (envelope.content() == Envelope.Content.ANSWER) {
      throw Refusal.because(CrossingReason.IS_AN_ANSWER);
    }
    var digits =
        SpokenDigits.read(passphrase, Seal.PASSPHRASE_DIGITS)
            .orElseThrow(() -> Refusal.because(CrossingReason.PASSPHRASE_MISHEARD));
    var letter = Letter.read(Seal.open(envelope, digits));
    if (Seal.bytes(letter.answerKey()).length != Seal.ANSWER_KEY_BYTES) {
      throw Refusal.because(CrossingReason.FILE_DAMAGED);
    }
    refuseKnown(envelope);
    var validUntil = validUntil(envelope);
    if (validUntil.isBefore(clock.instant())) {
      throw Refusal.because(
          CrossingReason.FILE_EXPIRED,
          LocalDate.ofInstant(validUntil, WorkDays.ZONE),
          letter.contact().phone());
    }
    requireForHere(letter);
    var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    if (letter.left().isAfter(today)) {
      throw Refusal.because(MovesReason.NOT_IN_FUTURE, letter.left());
    }
    var people = letter.people().stream().map(it -> Newcomer.of(it, today)).toList();
    return new Opened(envelope, letter, validUntil, people);
  }

  private static Instant validUntil(Envelope envelope) {
    try {
      return Instant.parse(Objects.requireNonNullElse(envelope.validUntil(), ""));
    } catch (DateTimeException notATime) {
      throw Refusal.because(CrossingReason.FILE_DAMAGED);
    }
  }

  /**
   * A place told by its code must be one of this tree, or within one of its cities or districts.
   */
  private void requireForHere(Letter letter) {
    var told = letter.to().code();
    if (told == null) return;
    var code = PlaceCode.of(told);
    var way = new ArrayList<PlaceCode>();
    for (var it : code.ancestors()) {
      if (!it.level().isWiderThan(Level.CITY)) way.add(it);
    }
    way.add(code);
    if (places.named(way).isEmpty()) {
      throw Refusal.because(CrossingReason.FILE_FOR_ELSEWHERE, letter.to().name(), told);
    }
  }

  private void refuseKnown(Envelope envelope) {
    for (var it : store.byId(envelope.id())) {
      switch (it.direction()) {
        case OUT -> throw Refusal.because(CrossingReason.FILE_OF_OUR_OWN);
        case IN ->
            throw Refusal.because(
                CrossingReason.BROUGHT_BEFORE,
                it.handOver(),
                spots.of(new PlaceCode(it.handOver().subdistrict())).name());
      }
    }
  }
}
