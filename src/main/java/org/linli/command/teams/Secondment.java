package org.linli.command.teams;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.SecondmentState.CheckedIn;
import org.linli.command.teams.SecondmentState.Coming;
import org.linli.command.teams.SecondmentState.End;
import org.linli.command.teams.SecondmentState.Over;
import org.linli.command.teams.SecondmentState.Stationed;

/**
 * Somebody who works under a community's command for a time. What may follow what, and who commands
 * meanwhile, stands here and nowhere else.
 *
 * @param place the community; until it is told which, the subdistrict they are sent to
 * @param exercise the exercise it belongs to; null for real
 */
record Secondment(
    TeamKey id,
    Secondee who,
    Home home,
    PlaceCode place,
    @Nullable UUID exercise,
    Instant from,
    Instant until,
    SecondmentState state) {

  /**
   * Who it is.
   *
   * @param livesIn the community they live in, if anybody has said
   * @param protection what a volunteer must have (Emergency Response Law, articles 39 and 40)
   */
  record Secondee(
      @Nullable UUID account,
      Kin kin,
      Set<Skill> skills,
      @Nullable PlaceCode livesIn,
      Protection protection) {}

  record Protection(boolean adult, boolean insured, boolean gear) {}

  /** Where they come from: the office of a department at a place, or a unit there by its name. */
  record Home(PlaceCode place, @Nullable SourceAgency agency, String unit) {}

  /** A volunteer is of age: whoever nominates one has made sure. */
  static void requireOfAge(Kin kin, Protection it) {
    if (kin == Kin.VOLUNTEER && !it.adult()) throw Refusal.because(TeamsReason.NOT_OF_AGE);
  }

  /** What an act that needs no station leads to; refused where it does not fit how it stands. */
  Secondment next(SecondmentAct act) {
    if (!fits(act)) throw Refusal.because(TeamsReason.NOT_NOW);
    return switch (act) {
      case DISPATCH -> with(new Coming(true));
      case WITHDRAW -> with(new Over(End.WITHDRAWN));
      case CHECK_IN, FREE -> with(new CheckedIn());
      case START -> started();
      case RELEASE, STAND_DOWN, TERM_OVER -> with(new Over(End.RELEASED));
      case EVALUATE -> with(new Over(End.EVALUATED));
      case READ -> with(new Over(End.FED_BACK));
      case PROTECT, TASK, FINISH_TASK, TRY_TO_TASK -> this;
      case NOMINATE, SEND, ASSIGN, REASSIGN ->
          throw new IllegalArgumentException("Needs to be told where: " + act);
    };
  }

  private Secondment started() {
    var protection = who.protection();
    if (who.kin() == Kin.VOLUNTEER && !(protection.insured() && protection.gear())) {
      throw Refusal.because(TeamsReason.UNPROTECTED);
    }
    return state instanceof Stationed(var station, _) ? with(new Stationed(station, true)) : this;
  }

  /** At a station; whoever works goes on working at the other. */
  Secondment at(SecondmentAct act, long station) {
    if (!fits(act)) throw Refusal.because(TeamsReason.NOT_NOW);
    var active = state instanceof Stationed(_, var works) && works;
    return with(new Stationed(station, active));
  }

  /** One of the community's own, who is there already. */
  Secondment begunHere() {
    return with(new CheckedIn());
  }

  /** Sent on to a community of the place they were sent to. */
  Secondment sentTo(PlaceCode community) {
    if (!fits(SecondmentAct.SEND)) throw Refusal.because(TeamsReason.NOT_NOW);
    if (community.level() != Level.COMMUNITY || !place.contains(community)) {
      throw Refusal.because(TeamsReason.NO_COMMUNITY);
    }
    return new Secondment(id, who, home, community, exercise, from, until, state);
  }

  Secondment protectedBy(boolean insured, boolean gear) {
    if (!fits(SecondmentAct.PROTECT)) throw Refusal.because(TeamsReason.NOT_NOW);
    var protection = new Protection(who.protection().adult(), insured, gear);
    var someone = new Secondee(who.account(), who.kin(), who.skills(), who.livesIn(), protection);
    return new Secondment(id, someone, home, place, exercise, from, until, state);
  }

  private Secondment with(SecondmentState next) {
    return new Secondment(id, who, home, place, exercise, from, until, next);
  }

  /** Could this be done with it as it stands, whoever does it? */
  boolean fits(SecondmentAct act) {
    return switch (act) {
      case NOMINATE -> false;
      case DISPATCH -> state instanceof Coming(var dispatched) && !dispatched;
      case WITHDRAW -> state instanceof Coming;
      case SEND -> state instanceof Coming && place.level() != Level.COMMUNITY;
      case CHECK_IN ->
          state instanceof Coming(var dispatched) && dispatched && place.level() == Level.COMMUNITY;
      case ASSIGN -> state instanceof CheckedIn;
      case START -> state instanceof Stationed(_, var active) && !active;
      case REASSIGN, FREE -> state instanceof Stationed;
      case TASK, FINISH_TASK -> state instanceof Stationed(_, var active) && active;
      case PROTECT, TRY_TO_TASK, RELEASE, STAND_DOWN, TERM_OVER -> isHere();
      case EVALUATE -> state instanceof Over(var end) && end == End.RELEASED;
      case READ -> state instanceof Over(var end) && end == End.EVALUATED;
    };
  }

  List<SecondmentAct> fitting() {
    return Arrays.stream(SecondmentAct.values()).filter(this::fits).toList();
  }

  /** Under the community's command, and nobody else's. */
  boolean isHere() {
    return state instanceof CheckedIn || state instanceof Stationed;
  }

  boolean isOver() {
    return state instanceof Over;
  }

  /** Of the community's own people: nothing is taken from them and nothing given. */
  boolean isOwn() {
    return place.level() == Level.COMMUNITY && place.contains(home.place());
  }

  @Nullable Long station() {
    return state instanceof Stationed(var station, _) ? station : null;
  }

  /** What sent their everyday posts away. */
  String source() {
    return "secondment " + id;
  }
}
