package org.linli.people.crossings;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.people.DwellingId;
import org.linli.people.HouseholdId;
import org.linli.people.Into;
import org.linli.people.Resident;
import org.linli.people.Typed;
import org.linli.people.moves.HandOverId;
import org.linli.people.moves.Moves;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for hand-overs by file. Files are small texts and cross as such. */
@RestController
@RequestMapping("/api/hand-over-files")
class CrossingResource {

  private final OutgoingFiles outgoing;
  private final IncomingFiles incoming;
  private final Answers answers;
  private final Places places;

  CrossingResource(OutgoingFiles outgoing, IncomingFiles incoming, Answers answers, Places places) {
    this.outgoing = outgoing;
    this.incoming = incoming;
    this.answers = answers;
    this.places = places;
  }

  /** {@code residents} are numbers of the household's people; nobody means all of them. */
  record NewFile(
      HouseholdId household,
      @Nullable List<String> residents,
      @Nullable PlaceCode toCode,
      @Schema(example = "广东省广州市天河区石牌街道") String toName,
      @Schema(example = "027-82000000") String phone,
      Basis basis,
      @Schema(example = "本人电话申请") @Nullable String words,
      @Nullable LocalDate on,
      @Nullable Boolean fromRisk) {}

  /** The passphrase is answered this once and kept nowhere. */
  record FileView(
      HandOverId move,
      @Schema(example = "hand-over-3f2a91c0.json") String fileName,
      @Schema(example = "{}") String file,
      @Schema(example = "4821 0937 5520 1846 7730") String passphrase) {}

  record FileToRead(
      @Schema(example = "{}") String file,
      @Schema(example = "4821 0937 5520 1846 7730") String passphrase) {}

  /** To a place, or at once behind a door of the caller's own. */
  record FileToTake(
      @Schema(example = "{}") String file,
      @Schema(example = "4821 0937 5520 1846 7730") String passphrase,
      @Nullable PlaceCode to,
      @Nullable HouseholdId household,
      @Nullable DwellingId dwelling,
      Resident.@Nullable Relation relation) {}

  /** Who receives them now; {@code mine} says whether the caller sees the hand-over there. */
  record TakenView(HandOverId move, @Nullable PlaceView to, boolean mine, @Nullable String link) {}

  record AnswerView(
      Answer.Outcome outcome,
      @Schema(example = "answer-3f2a91c0.json") String fileName,
      @Schema(example = "{}") String file,
      @Schema(example = "4821 0937 5528") String code) {}

  record AnswerFile(@Schema(example = "{}") String file) {}

  record SpokenCode(@Schema(example = "4821 0937 5528") String code) {}

  /** The hand-over that was answered, and how far it is now. */
  record AnsweredView(HandOverId move, @Schema(example = "ARRIVED") String stage) {}

  @PostMapping
  @ResponseStatus(CREATED)
  FileView write(Caller caller, @RequestBody NewFile it) {
    return view(
        outgoing.send(
            caller,
            new OutgoingFiles.Sending(
                it.household(),
                it.residents() == null
                    ? List.of()
                    : it.residents().stream()
                        .map(text -> Typed.residentNumber("residents", text))
                        .toList(),
                it.toCode(),
                Typed.plain(it.toName()),
                Typed.plain(it.phone()),
                it.basis(),
                Typed.plain(it.words()),
                it.on(),
                Boolean.TRUE.equals(it.fromRisk()))));
  }

  @PostMapping("/{move}")
  @ResponseStatus(CREATED)
  FileView writeAgain(Caller caller, @PathVariable HandOverId move) {
    return view(outgoing.again(caller, move));
  }

  @GetMapping("/{move}")
  CrossingView one(Caller caller, @PathVariable HandOverId move) {
    return CrossingView.of(answers.see(caller, move).crossing());
  }

  /** Nothing is written by looking into a file. */
  @PostMapping("/looks")
  CrossingView.LetterView look(Caller caller, @RequestBody FileToRead it) {
    return CrossingView.LetterView.of(incoming.look(caller, it.file(), it.passphrase()));
  }

  @PostMapping("/arrivals")
  @ResponseStatus(CREATED)
  TakenView take(Caller caller, @RequestBody FileToTake it) {
    var told =
        incoming.take(
            caller,
            new IncomingFiles.Taking(it.file(), it.passphrase(), it.to(), into(it), it.relation()));
    return taken(caller, told);
  }

  @GetMapping("/{move}/answer")
  @Refuses(409)
  AnswerView answer(Caller caller, @PathVariable HandOverId move) {
    var given = answers.of(caller, move);
    return new AnswerView(given.outcome(), given.fileName(), given.file(), given.code().grouped());
  }

  @PostMapping("/answers")
  AnsweredView bringAnswer(Caller caller, @RequestBody AnswerFile it) {
    return answered(answers.bring(caller, it.file()).handOver());
  }

  @PostMapping("/{move}/code")
  AnsweredView hearAnswer(
      Caller caller, @PathVariable HandOverId move, @RequestBody SpokenCode it) {
    return answered(answers.hear(caller, move, it.code()).handOver());
  }

  private TakenView taken(Caller caller, Moves.Told told) {
    var handOver = told.kept().handOver();
    var to = handOver.to();
    var place = to == null ? null : places.named(List.of(to)).get(to);
    return new TakenView(
        handOver.id(),
        place == null ? null : PlaceView.of(place),
        to != null && caller.place().contains(to),
        told.link() == null ? null : "/h/" + told.link());
  }

  private static AnsweredView answered(org.linli.people.moves.HandOver it) {
    return new AnsweredView(it.id(), it.state().name());
  }

  private static FileView view(Written it) {
    return new FileView(it.move(), it.fileName(), it.file(), it.passphrase().grouped());
  }

  private static @Nullable Into into(FileToTake it) {
    if (it.household() != null) return new Into.Joining(it.household());
    return it.dwelling() == null ? null : new Into.Founding(it.dwelling());
  }
}
