package org.linli.cases.topics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.authority.Seated;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Puts names to the places and posts of topics; two reads, however many there are. */
@Component
class TopicViews {

  private final Places places;
  private final Posts posts;

  TopicViews(Places places, Posts posts) {
    this.places = places;
    this.posts = posts;
  }

  List<TopicView> of(List<Topics.Seen> some) {
    var codes = new HashSet<PlaceCode>();
    for (var seen : some) {
      var place = seen.it().spot().place();
      codes.add(place);
      if (place.level() == Level.GRID) codes.add(place.at(Level.COMMUNITY));
      var charge = seen.it().chargeOrNull();
      if (charge != null) codes.add(charge.unit().place());
      if (seen.climbed() != null) codes.add(seen.climbed());
      if (seen.owner() != null) codes.add(seen.owner().post().place());
    }
    var names = places.named(codes);
    return some.stream().map(it -> view(it, names)).toList();
  }

  private static TopicView view(Topics.Seen seen, Map<PlaceCode, Place> names) {
    var it = seen.it();
    var spot = it.spot();
    var charge = it.chargeOrNull();
    return new TopicView(
        it.id(),
        spot.leaf(),
        spot.agency(),
        spot.spread(),
        place(spot.place(), names),
        spot.place().level() == Level.GRID ? place(spot.place().at(Level.COMMUNITY), names) : null,
        spot.point(),
        spot.address(),
        it.state().name(),
        seen.count().recent(),
        seen.now().minus(it.period()),
        Math.toIntExact(it.period().toDays()),
        seen.count().newest(),
        charge == null ? null : charge(charge, names),
        it.due(),
        owner(seen.owner(), names),
        seen.climbed() == null ? null : place(seen.climbed(), names),
        compared(it, seen),
        seen.may(),
        seen.now(),
        seen.looked(),
        it.version());
  }

  private static TopicView.ChargeView charge(Charge it, Map<PlaceCode, Place> names) {
    return new TopicView.ChargeView(
        place(it.unit().place(), names), it.unit().agency(), it.cause(), it.fix(), it.due());
  }

  private static TopicView.@Nullable OwnerView owner(
      @Nullable Seated it, Map<PlaceCode, Place> names) {
    return it == null
        ? null
        : new TopicView.OwnerView(
            it.post().title(), place(it.post().place(), names), it.standsIn());
  }

  private static TopicView.@Nullable Compared compared(Topic it, Topics.Seen seen) {
    var fixed = it.fixedAt();
    if (fixed == null) return null;
    var end = fixed.plus(it.period());
    var over = !seen.now().isBefore(end);
    return new TopicView.Compared(
        seen.count().before(),
        seen.count().after(),
        fixed.minus(it.period()),
        fixed,
        over ? end : seen.now(),
        end,
        over);
  }

  private static PlaceView place(PlaceCode code, Map<PlaceCode, Place> names) {
    return PlaceView.of(code, names.get(code));
  }

  List<TopicView.Line> lines(List<TopicStore.Line> log) {
    var held = new HashSet<java.util.UUID>();
    log.stream().map(TopicStore.Line::post).filter(Objects::nonNull).forEach(held::add);
    var titles = posts.titles(held);
    var names =
        places.named(
            log.stream().filter(TopicViews::climbs).map(it -> PlaceCode.of(it.words())).toList());
    return log.stream()
        .map(it ->
            new TopicView.Line(
                it.at(),
                it.act(),
                it.post() == null ? null : titles.getOrDefault(it.post(), ""),
                it.basis(),
                climbs(it) ? "" : it.words(),
                it.count(),
                climbs(it) ? place(PlaceCode.of(it.words()), names) : null))
        .toList();
  }

  /** Its words are where it has climbed to. */
  private static boolean climbs(TopicStore.Line it) {
    return it.act() == TopicStep.Act.CLIMB;
  }

  List<TopicView.OneCase> cases(List<TopicListStore.OneCase> some) {
    var names = places.named(some.stream().map(TopicListStore.OneCase::place).distinct().toList());
    return some.stream()
        .map(it ->
            new TopicView.OneCase(
                it.id(),
                it.words(),
                place(it.place(), names),
                it.point(),
                it.address(),
                it.state(),
                it.open(),
                it.reported(),
                it.closed()))
        .toList();
  }
}
