package org.linli.facts.asks;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.catalogue.SourceAgency;
import org.linli.people.Households;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which a household answers what is asked about it, through its link. */
@Service
@Transactional
public class HomeAsks {

  private final Households households;
  private final AskStore store;
  private final Questions questions;
  private final AnswerTaking answers;
  private final Clock clock;

  HomeAsks(
      Households households,
      AskStore store,
      Questions questions,
      AnswerTaking answers,
      Clock clock) {
    this.households = households;
    this.store = store;
    this.questions = questions;
    this.answers = answers;
    this.clock = clock;
  }

  /** Whatever is open about the household and its people, by who it is about. */
  @Transactional(readOnly = true)
  List<About> of(String token) {
    var home = households.byLink(token);
    var asks = store.atHome(home.household().id(), clock.instant());
    return Door.sorted(
        home.household(), home.residents(), questions.of(asks, Questions.Reader.HOUSEHOLD));
  }

  /** Takes what the family answers; {@code id} is its own, so that sending again is harmless. */
  Answered take(String token, UUID id, List<Answer.Sent> sent) {
    var household = households.byLink(token).household();
    var round =
        new Round(
            id,
            Way.HOME,
            household.id().subdistrict(),
            household.id(),
            household.id().toString(),
            household.grid(),
            null,
            null,
            SourceAgency.COMMUNITY);
    return answers.take(round, store.atHome(household.id(), clock.instant()), sent);
  }
}
