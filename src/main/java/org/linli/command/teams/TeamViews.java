package org.linli.command.teams;

import static org.linli.edge.Power.PLACE_TEAMS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Accounts;
import org.linli.authority.Posts;
import org.linli.authority.Seat;
import org.linli.authority.Seats;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.SecondmentSides.Asker;
import org.linli.command.teams.SecondmentStore.Kept;
import org.linli.edge.Caller;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stations and people in the words of those who see them. */
@Component
@Transactional(readOnly = true)
class TeamViews {

  private final StationStore stations;
  private final SecondmentListStore standing;
  private final SecondmentSides sides;
  private final Accounts accounts;
  private final Posts posts;
  private final Seats seats;
  private final Places places;

  TeamViews(
      StationStore stations,
      SecondmentListStore standing,
      SecondmentSides sides,
      Accounts accounts,
      Posts posts,
      Seats seats,
      Places places) {
    this.stations = stations;
    this.standing = standing;
    this.sides = sides;
    this.accounts = accounts;
    this.posts = posts;
    this.seats = seats;
    this.places = places;
  }

  List<TeamView.StationView> stations(Caller caller, List<Station> all) {
    var there = standing.atStations(all.stream().map(it -> it.id().number()).toList());
    var names = names(there.values().stream().flatMap(Collection::stream).toList());
    var named =
        places.named(
            all.stream()
                .flatMap(it -> Stream.of(it.place(), community(it.place())))
                .distinct()
                .toList());
    return all.stream()
        .map(it ->
            station(caller, it, there.getOrDefault(it.id().number(), List.of()), names, named))
        .toList();
  }

  private static TeamView.StationView station(
      Caller caller,
      Station it,
      List<Kept> members,
      Map<TeamKey, String> names,
      Map<PlaceCode, Place> named) {
    var wish = it.wish();
    return new TeamView.StationView(
        it.id(),
        it.source().equals(Station.BY_HAND),
        it.exercise() != null,
        PlaceView.of(it.place(), named.get(it.place())),
        it.place().level() == Level.GRID
            ? PlaceView.of(community(it.place()), named.get(community(it.place())))
            : null,
        wish.name(),
        wish.englishName(),
        wish.group(),
        wish.englishGroup(),
        wish.heads(),
        it.there(),
        it.lacking(),
        wish.makeup().stream()
            .map(share ->
                new TeamView.ShareView(
                    share.of(),
                    share.atLeast(),
                    (int) members.stream().filter(one -> kin(one) == share.of()).count()))
            .toList(),
        wish.skills().stream().sorted().toList(),
        wish.duties(),
        wish.englishDuties(),
        it.openedAt(),
        members.stream().map(one -> member(one, it.head(), names)).toList(),
        it.isOpen()
            && caller.powers().contains(PLACE_TEAMS)
            && caller.place().contains(it.place()));
  }

  /** A grid says little without its community; a wider place speaks for itself. */
  private static PlaceCode community(PlaceCode place) {
    return place.level() == Level.GRID ? place.at(Level.COMMUNITY) : place;
  }

  private static Kin kin(Kept it) {
    return it.it().who().kin();
  }

  private static TeamView.MemberView member(
      Kept it, @Nullable Long head, Map<TeamKey, String> names) {
    return new TeamView.MemberView(
        it.it().id(),
        names.getOrDefault(it.it().id(), ""),
        kin(it),
        it.it().state().name(),
        it.it().home().unit(),
        head != null && head == it.it().id().number());
  }

  /** What each is called; of whom was forgotten, nothing. */
  Map<TeamKey, String> names(Collection<Kept> all) {
    var ids = all.stream().map(it -> it.it().who().account()).filter(Objects::nonNull);
    var called = accounts.names(ids.collect(Collectors.toSet()));
    var names = new HashMap<TeamKey, String>();
    for (var it : all) {
      var account = it.it().who().account();
      var person = it.person();
      var name = account == null ? null : called.get(account);
      if (name == null && person != null) name = person.name();
      names.put(it.it().id(), name == null ? "" : name);
    }
    return names;
  }

  List<TeamView.SecondmentView> secondments(Caller caller, List<Kept> all) {
    var asker = sides.of(caller);
    var at = new ArrayList<Long>();
    for (var it : all) {
      if (it.it().station() != null) at.add(it.it().station());
      if (it.proposed() != null) at.add(it.proposed());
    }
    var stood = stations.find(at);
    var named = named(all, stood.values());
    var commanders = commanders(all);
    var names = names(all);
    return all.stream()
        .map(it -> {
          var commander = it.it().isHere() ? commanders.get(it.it().place()) : null;
          return secondment(asker, it, names, named, stood, commander);
        })
        .toList();
  }

  private Map<PlaceCode, Place> named(List<Kept> all, Collection<Station> stood) {
    var codes = new ArrayList<PlaceCode>();
    for (var it : all) {
      codes.add(it.it().place());
      codes.add(it.it().home().place());
      if (it.it().who().livesIn() != null) codes.add(it.it().who().livesIn());
    }
    stood.forEach(it -> codes.add(it.place()));
    return places.named(codes.stream().distinct().toList());
  }

  private Map<PlaceCode, String> commanders(List<Kept> all) {
    var wanted =
        all.stream()
            .filter(it -> it.it().isHere())
            .map(it -> it.it().place())
            .distinct()
            .collect(Collectors.toMap(it -> it, it -> new Seat(PLACE_TEAMS, it)));
    var sits = seats.on(Set.copyOf(wanted.values()));
    return wanted.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> Objects.requireNonNull(sits.get(it.getValue())).post().title()));
  }

  private static TeamView.SecondmentView secondment(
      Asker asker,
      Kept kept,
      Map<TeamKey, String> names,
      Map<PlaceCode, Place> named,
      Map<Long, Station> stood,
      @Nullable String commander) {
    var it = kept.it();
    var who = it.who();
    var person = kept.person();
    var calls = asker.is(SecondmentAct.Side.COMMUNITY, it) || asker.is(SecondmentAct.Side.HOME, it);
    var place = PlaceView.of(it.place(), named.get(it.place()));
    return new TeamView.SecondmentView(
        it.id(),
        names.getOrDefault(it.id(), ""),
        person == null || !calls ? null : person.phone(),
        who.account() != null,
        kept.post() != null,
        who.kin(),
        who.skills().stream().sorted().toList(),
        new TeamView.HomeView(
            PlaceView.of(it.home().place(), named.get(it.home().place())),
            it.home().agency(),
            it.home().unit()),
        who.livesIn() == null ? null : PlaceView.of(who.livesIn(), named.get(who.livesIn())),
        place,
        it.exercise() != null,
        it.state().name(),
        named(it.station(), stood, named),
        named(kept.proposed(), stood, named),
        commander == null ? null : new TeamView.Commander(place, commander),
        new TeamView.Protected(
            who.protection().adult(), who.protection().insured(), who.protection().gear()),
        it.from(),
        it.until(),
        kept.nominatedAt(),
        kept.checkedInAt(),
        kept.overAt(),
        kept.evaluation(),
        asker.may(it));
  }

  private static TeamView.@Nullable Named named(
      @Nullable Long number, Map<Long, Station> stood, Map<PlaceCode, Place> named) {
    var it = number == null ? null : stood.get(number);
    if (it == null) return null;
    return new TeamView.Named(
        it.id(),
        it.wish().name(),
        it.wish().englishName(),
        PlaceView.of(it.place(), named.get(it.place())));
  }

  List<TeamView.StoryLine> story(List<SecondmentLogStore.Line> lines) {
    var stood =
        stations.find(
            lines.stream()
                .map(SecondmentLogStore.Line::station)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    var codes = new ArrayList<PlaceCode>();
    lines.stream().map(SecondmentLogStore.Line::by).filter(Objects::nonNull).forEach(codes::add);
    stood.values().forEach(it -> codes.add(it.place()));
    var named = places.named(codes.stream().distinct().toList());
    List<UUID> acting = new ArrayList<>();
    lines.stream().map(SecondmentLogStore.Line::post).filter(Objects::nonNull).forEach(acting::add);
    var titles = posts.titles(acting.stream().distinct().toList());
    return lines.stream()
        .map(it ->
            new TeamView.StoryLine(
                it.at(),
                it.act(),
                it.post() == null ? null : titles.get(it.post()),
                it.by() == null ? null : PlaceView.of(it.by(), named.get(it.by())),
                named(it.station(), stood, named),
                it.words()))
        .toList();
  }
}
