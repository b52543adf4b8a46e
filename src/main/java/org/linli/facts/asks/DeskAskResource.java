package org.linli.facts.asks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Knower;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.linli.facts.known.Subject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what a desk is asked: the community's, or an agency's. */
@RestController
@RequestMapping("/api/asks")
class DeskAskResource {

  private final DeskAsks asks;
  private final DeskRounds rounds;
  private final Texts texts;

  DeskAskResource(DeskAsks asks, DeskRounds rounds, Texts texts) {
    this.asks = asks;
    this.rounds = rounds;
    this.texts = texts;
  }

  /** {@code agency} belongs to the turn {@code SOURCE_AGENCY} alone. */
  record DeskAnswers(
      UUID id,
      Subject subject,
      Knower turn,
      @Nullable SourceAgency agency,
      List<Answer.Sent> answers) {}

  /** What a desk answers about many subjects; {@code agency} as in {@link DeskAnswers}. */
  record DeskRoundsSent(Knower turn, @Nullable SourceAgency agency, List<DeskRounds.Sent> rounds) {}

  /**
   * What became of the answers about one subject. Where {@code errors} tells of some, none of them
   * was taken; {@code field} is {@code answers[1].value}, as they were sent.
   */
  record RoundTaken(
      Subject subject, int answered, int passedOver, int left, List<Texts.FaultView> errors) {}

  @GetMapping
  Page<About.AtDesk> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(defaultValue = "COMMUNITY") Knower turn,
      @RequestParam(required = false) @Nullable SourceAgency agency,
      Page.Ask ask) {
    return asks.list(caller, place, DeskAsks.Desk.of(turn, agency), ask);
  }

  @PostMapping("/answers")
  Answered answer(Caller caller, @RequestBody DeskAnswers it) {
    return asks.take(
        caller, DeskAsks.Desk.of(it.turn(), it.agency()), it.subject(), it.id(), it.answers());
  }

  /** Each subject for itself, in the order sent: what is right is taken, what is wrong is told. */
  @PostMapping("/rounds")
  List<RoundTaken> answerMany(Caller caller, @RequestBody DeskRoundsSent it) {
    return rounds.take(caller, DeskAsks.Desk.of(it.turn(), it.agency()), it.rounds()).stream()
        .map(taken ->
            new RoundTaken(
                taken.subject(),
                taken.became().answered(),
                taken.became().passedOver(),
                taken.became().left(),
                taken.faults().stream().map(texts::view).toList()))
        .toList();
  }
}
