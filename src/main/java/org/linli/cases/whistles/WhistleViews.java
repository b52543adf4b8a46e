package org.linli.cases.whistles;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.authority.Posts;
import org.linli.base.PlaceCode;
import org.linli.cases.Names;
import org.linli.cases.whistles.CallState.Open;
import org.linli.cases.whistles.WhistleView.CallView;
import org.linli.cases.whistles.WhistleView.Line;
import org.linli.edge.Caller;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.stereotype.Service;

/** Whistles as they are shown: with names of places and titles of posts. */
@Service
class WhistleViews {

  private final Posts posts;
  private final Places places;
  private final Clock clock;

  WhistleViews(Posts posts, Places places, Clock clock) {
    this.posts = posts;
    this.places = places;
    this.clock = clock;
  }

  /** For whom has asked for the right to see them. */
  List<WhistleView> of(Caller caller, Collection<Blown> all) {
    var reach = Reach.of(caller, posts.office(caller));
    var now = clock.instant();
    var owners = new HashSet<UUID>();
    var named = new HashSet<PlaceCode>();
    for (var it : all) {
      owners.add(it.told().post());
      it.sitting().values().forEach(sits -> owners.add(sits.owner()));
      named.addAll(placesOf(it.whistle()));
    }
    var names = Names.of(places, named, posts, owners);
    return all.stream().map(it -> view(it, new Turn(reach, it, now), names, now)).toList();
  }

  private static List<PlaceCode> placesOf(Whistle it) {
    var all = new ArrayList<>(List.of(it.place(), it.by(), it.ruler()));
    it.calls().stream().map(it::climbedTo).filter(Objects::nonNull).forEach(all::add);
    return all;
  }

  private static WhistleView view(Blown it, Turn turn, Names names, Instant now) {
    var whistle = it.whistle();
    return new WhistleView(
        whistle.id(),
        whistle.kind(),
        names.place(whistle.place()),
        it.told().spot(),
        it.told().words(),
        it.told().about(),
        it.told().wanted(),
        it.told().raisedAt(),
        Objects.requireNonNullElse(names.title(it.told().post()), ""),
        names.place(whistle.by()),
        names.place(whistle.ruler()),
        whistle.state().name(),
        it.closedAt(),
        whistle.calls().stream().map(call -> view(it, call, turn, names)).toList(),
        turn.withAll(),
        now);
  }

  private static CallView view(Blown it, Call call, Turn turn, Names names) {
    var open = call.state() instanceof Open state ? state : null;
    var sits = it.sitting().get(call.agency());
    var climbedTo = it.whistle().climbedTo(call);
    return new CallView(
        call.agency(),
        call.state().name(),
        open == null ? null : open.stage().acts(),
        open == null ? null : open.due(),
        sits == null ? null : names.title(sits.owner()),
        sits != null && sits.standsIn(),
        names.placeOrNull(climbedTo),
        call.answer().due(),
        call.answer().done(),
        call.arrival().due(),
        call.arrival().done(),
        call.declined(),
        call.ruled(),
        call.rating(),
        Score.of(call).tenths(),
        turn.with(call));
  }

  List<Line> lines(List<WhistleLogStore.Line> log) {
    var held =
        log.stream()
            .flatMap(it -> Stream.of(it.post(), it.toPost()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var named =
        log.stream()
            .map(WhistleLogStore.Line::toPlace)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var names = Names.of(places, named, posts, held);
    return log.stream()
        .map(it ->
            new Line(
                it.at(),
                it.act(),
                it.agency(),
                names.title(it.post()),
                names.title(it.toPost()),
                it.toPlace() == null ? null : names.place(it.toPlace()),
                it.basis(),
                it.words()))
        .toList();
  }

  PlaceView place(PlaceCode code) {
    return places.shown(code);
  }
}
