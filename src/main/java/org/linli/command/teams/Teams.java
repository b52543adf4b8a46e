package org.linli.command.teams;

import static org.linli.edge.Power.PLACE_TEAMS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.plans.Plan.Share;
import org.linli.command.teams.SecondmentStore.Kept;
import org.linli.command.teams.TeamProposal.Gap;
import org.linli.command.teams.TeamProposal.Pair;
import org.linli.command.teams.TeamProposal.Seeker;
import org.linli.edge.Caller;
import org.linli.places.outlines.Outlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to teams: who stands where, and who could fill what is lacking. */
@Service
@Transactional(readOnly = true)
public class Teams {

  /** How many people and how many stations one proposal is made of; more wait for the next. */
  static final int MOST = 300;

  private final StationStore stations;
  private final SecondmentStore people;
  private final SecondmentListStore standing;
  private final SecondmentSteps steps;
  private final SecondmentSides sides;
  private final Outlines outlines;

  Teams(
      StationStore stations,
      SecondmentStore people,
      SecondmentListStore standing,
      SecondmentSteps steps,
      SecondmentSides sides,
      Outlines outlines) {
    this.stations = stations;
    this.people = people;
    this.standing = standing;
    this.steps = steps;
    this.sides = sides;
    this.outlines = outlines;
  }

  /** Whoever stands at these, by station. */
  Map<Long, List<Kept>> members(Collection<Station> of) {
    return standing.atStations(of.stream().map(it -> it.id().number()).toList());
  }

  /** Whoever is free: proposed are they and nobody else. */
  record Proposal(List<Pair> pairs, Map<Long, Kept> people, Map<Long, Station> stations) {}

  /** Who of those without a station could go where, within a place; nothing is changed by it. */
  Proposal propose(Caller caller, PlaceCode within) {
    var place = caller.cut(PLACE_TEAMS, within);
    var free = standing.free(place, MOST);
    var gaps = stations.within(place, true, MOST);
    var there = members(gaps);
    var lacking =
        gaps.stream()
            .flatMap(it -> gaps(it, there.getOrDefault(it.id().number(), List.of())))
            .toList();
    var seekers = free.stream().map(Teams::seeker).toList();
    var mentioned = new ArrayList<PlaceCode>();
    seekers.stream().map(Seeker::livesIn).filter(Objects::nonNull).forEach(mentioned::add);
    lacking.stream().map(Gap::place).forEach(mentioned::add);
    var ways = new PlaceWays(outlines, mentioned.stream().distinct().toList());
    var pairs = TeamProposal.of(seekers, lacking, ways);
    return new Proposal(
        pairs,
        people.find(pairs.stream().map(it -> it.who().id().number()).toList()),
        stations.find(pairs.stream().map(it -> it.to().station().number()).toList()));
  }

  private static Seeker seeker(Kept it) {
    var who = it.it().who();
    return new Seeker(
        it.it().id(), who.kin(), who.skills(), it.it().place(), who.livesIn(), it.it().exercise());
  }

  /** What a station lacks: first those of a kind that must be there, then anybody. */
  static Stream<Gap> gaps(Station it, List<Kept> there) {
    var free = it.wish().heads() - it.there();
    var gaps = new ArrayList<Gap>();
    for (var entry : missing(it, there).entrySet()) {
      var many = Math.min(free, entry.getValue());
      if (many > 0) gaps.add(gap(it, entry.getKey(), many));
      free -= many;
    }
    if (free > 0) gaps.add(gap(it, null, free));
    return gaps.stream();
  }

  private static Gap gap(Station it, @org.jspecify.annotations.Nullable Kin wants, int many) {
    return new Gap(it.id(), it.place(), wants, many, it.wish().skills(), it.exercise());
  }

  /** How many of which kind must still come. */
  static Map<Kin, Integer> missing(Station it, List<Kept> there) {
    var missing = new EnumMap<Kin, Integer>(Kin.class);
    for (Share share : it.wish().makeup()) {
      var has = there.stream().filter(one -> one.it().who().kin() == share.of()).count();
      if (has < share.atLeast()) missing.put(share.of(), (int) (share.atLeast() - has));
    }
    return missing;
  }

  /** One of a proposal somebody says yes to. */
  record Choice(TeamKey secondment, TeamKey station) {}

  /**
   * Does what was proposed: whoever is here goes to the station, whoever waits at the subdistrict
   * is sent to its community, and for whoever is on the way the station is kept in mind. Where one
   * of them cannot go any more nothing is done.
   */
  @Transactional
  public int confirm(Caller caller, List<Choice> choices) {
    caller.require(PLACE_TEAMS);
    choices.forEach(it -> confirm(caller, it));
    return choices.size();
  }

  private void confirm(Caller caller, Choice it) {
    var asker = sides.of(caller);
    var kept =
        people
            .find(it.secondment())
            .filter(one -> asker.sees(one.it()))
            .orElseThrow(() -> new NoSuchElementException(it.secondment().toString()));
    var station =
        stations
            .find(it.station())
            .orElseThrow(() -> new NoSuchElementException(it.station().toString()));
    if (kept.it().fits(SecondmentAct.SEND)) {
      if (station.place().level().isWiderThan(Level.COMMUNITY)) {
        throw org.linli.base.Refusal.because(TeamsReason.STATION_UNFIT);
      }
      steps.send(caller, it.secondment(), station.place().at(Level.COMMUNITY), it.station());
    } else if (kept.it().isHere()) {
      steps.assign(caller, it.secondment(), it.station());
    } else {
      steps.keepInMind(caller, it.secondment(), it.station());
    }
  }
}
