package org.linli.people.crossings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.moves.Asked;
import org.linli.people.moves.HandOverId;
import org.linli.people.moves.Kept;
import org.linli.people.moves.Moves;
import org.linli.people.moves.MovesReason;
import org.linli.people.moves.State.Stage;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for handing people over to another installation: their register says that they are on
 * the way, and a file is written that only who knows its passphrase can open.
 */
@Service
public class OutgoingFiles {

  /** Long enough for two offices, short enough that a lost file is soon of no use. */
  static final Duration VALID = Duration.ofDays(30);

  private static final int LONGEST = 200;

  private final Moves moves;
  private final CrossingStore store;
  private final LetterWriting writing;
  private final Posts posts;
  private final Places places;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OutgoingFiles(
      Moves moves,
      CrossingStore store,
      LetterWriting writing,
      Posts posts,
      Places places,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.moves = moves;
    this.store = store;
    this.writing = writing;
    this.posts = posts;
    this.places = places;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Who goes (nobody named means the whole household), to which place by name and, where it is
   * known, by division code; by which telephone the sender is called back, and why the data may go.
   */
  record Sending(
      HouseholdId household,
      List<Long> residents,
      @Nullable PlaceCode toCode,
      String toName,
      String phone,
      Basis basis,
      String words,
      @Nullable LocalDate on,
      boolean fromRisk) {}

  /** What is to be sealed after the transaction: making a key takes a while. */
  private record Prepared(Crossing crossing, Letter letter) {}

  Written send(Caller caller, Sending it) {
    caller.require(Power.KEEP_REGISTER);
    caller.require(Power.REVEAL_PAPERS);
    check(it);
    return seal(Objects.requireNonNull(transaction.execute(_ -> begin(caller, it))));
  }

  /** The same hand-over in a new file with a new passphrase: the first was lost, or not told. */
  Written again(Caller caller, HandOverId id) {
    caller.require(Power.KEEP_REGISTER);
    return seal(Objects.requireNonNull(transaction.execute(_ -> renew(caller, id))));
  }

  private Prepared begin(Caller caller, Sending it) {
    var kept =
        moves.sendOut(
            caller,
            new Asked.SendingOut(
                it.household(),
                it.residents(),
                it.toName(),
                it.on(),
                it.fromRisk(),
                it.words(),
                it.basis().article()));
    var now = now();
    var code = it.toCode();
    var crossing =
        new Crossing(
            kept.handOver().id(),
            Crossing.Direction.OUT,
            UUID.randomUUID(),
            new Letter.Spot(code == null ? null : code.toString(), it.toName()),
            new Letter.Contact(posts.of(caller).title(), it.phone()),
            it.basis(),
            it.words(),
            now,
            now.plus(VALID),
            0,
            null,
            null);
    var key = Seal.newAnswerKey();
    store.add(crossing, key, null);
    return new Prepared(crossing, writing.letter(caller, kept, crossing, key));
  }

  private Prepared renew(Caller caller, HandOverId id) {
    var kept = moves.holdSent(caller, id);
    caller.require(Power.REVEAL_PAPERS);
    if (!kept.handOver().is(Stage.SENT_OUT)) throw Refusal.because(MovesReason.NOT_NOW, id);
    var now = now();
    store.renew(id, now, now.plus(VALID));
    var crossing = store.find(id).orElseThrow();
    note(caller, kept, crossing);
    return new Prepared(
        crossing, writing.letter(caller, kept, crossing, store.answerKey(crossing)));
  }

  private void note(Caller caller, Kept kept, Crossing crossing) {
    journal.note(
        caller,
        "MOVE_FILE_AGAIN",
        kept.handOver().id().toString(),
        Objects.requireNonNull(kept.handOver().from()),
        crossing.basis().article(),
        Map.of("people", kept.people().size()));
  }

  private static Written seal(Prepared it) {
    var passphrase = Seal.newPassphrase();
    var crossing = it.crossing();
    var file = Seal.handOver(crossing.id(), crossing.validUntil(), passphrase, it.letter().write());
    return new Written(
        crossing.handOver(),
        crossing.fileName(Envelope.Content.HAND_OVER),
        file.write(),
        passphrase);
  }

  private void check(Sending it) {
    var faults = new ArrayList<Fault>();
    required("toName", it.toName(), faults);
    required("phone", it.phone(), faults);
    notTooLong("words", it.words(), faults);
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, faults);
    var code = it.toCode();
    if (code == null) return;
    var ours = places.named(List.of(code)).get(code);
    if (ours != null) throw Refusal.because(CrossingReason.PLACE_IS_OURS, ours.name());
  }

  private static void required(String where, String text, List<Fault> faults) {
    if (text.isEmpty()) faults.add(Fault.at(where, "", EdgeFault.MISSING));
    notTooLong(where, text, faults);
  }

  private static void notTooLong(String where, String text, List<Fault> faults) {
    if (text.length() > LONGEST) faults.add(Fault.at(where, text, EdgeFault.TOO_LONG, LONGEST));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
