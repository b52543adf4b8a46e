package org.linli.commons.neighbours;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.StewardPosts;
import org.linli.base.Page;
import org.linli.commons.Speakers;
import org.linli.edge.Caller;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who speaks to a building, about what its neighbours need and offer. */
@RestController
@RequestMapping("/api/building-groups/{building}/favours")
class FavourResource {

  private final BuildingFavours favours;
  private final StewardPosts people;

  FavourResource(BuildingFavours favours, StewardPosts people) {
    this.favours = favours;
    this.people = people;
  }

  /** A door with the family name behind it. */
  record HomeView(HouseholdId household, String entrance, String room, String family) {

    static HomeView of(Household it) {
      return new HomeView(it.id(), it.entrance(), it.room(), FamilyName.of(it.headName()));
    }
  }

  /**
   * What stands, and whether somebody came.
   *
   * @param proxy who wrote it for them; null where they did it themselves
   * @param unanswered a need that nobody answered for a day
   * @param seenToBy who of those responsible for the building sees to it; null where nobody does
   * @param mine whether that is the caller
   * @param closable whether those responsible for the building may close it
   */
  record FavourView(
      UUID id,
      Favour.Kind kind,
      String words,
      HomeView of,
      @Nullable String proxy,
      Instant written,
      Instant until,
      boolean unanswered,
      List<HomeView> came,
      @Nullable String seenToBy,
      boolean mine,
      boolean closable) {}

  record ProxyWish(
      UUID id,
      HouseholdId household,
      Favour.Kind kind,
      @Schema(example = "周四谁去药店，能帮她带一盒降压药吗？") String words,
      @Schema(example = "7") int days) {}

  record End(Ending.Closing closing) {}

  record Removal(@Schema(example = "这里不发广告") String reason) {}

  @GetMapping
  List<FavourView> favours(Caller caller, @PathVariable UnitId building) {
    var standing = favours.standing(caller, building);
    var names = Speakers.named(people, Around.officials(standing.favours()));
    return standing.favours().stream().map(it -> view(it, standing, names, caller)).toList();
  }

  /** Writes one for a household of the building. */
  @PostMapping
  @ResponseStatus(NO_CONTENT)
  void write(Caller caller, @PathVariable UnitId building, @RequestBody ProxyWish it) {
    favours.write(
        caller, building, it.household(), new Wish(it.id(), it.kind(), it.words(), it.days()));
  }

  /** The doors one can write for, in walking order. */
  @GetMapping("/homes")
  Page<HomeView> homes(Caller caller, @PathVariable UnitId building, Page.Ask ask) {
    return favours.homes(caller, building, ask).map(HomeView::of);
  }

  /** The caller sees to a need. */
  @PutMapping("/{favour}/helper")
  @ResponseStatus(NO_CONTENT)
  void seeTo(Caller caller, @PathVariable UnitId building, @PathVariable UUID favour) {
    favours.seeTo(caller, building, favour);
  }

  @DeleteMapping("/{favour}/helper")
  @ResponseStatus(NO_CONTENT)
  void stepBack(Caller caller, @PathVariable UnitId building, @PathVariable UUID favour) {
    favours.stepBack(caller, building, favour);
  }

  @PutMapping("/{favour}/closing")
  @ResponseStatus(NO_CONTENT)
  void close(
      Caller caller,
      @PathVariable UnitId building,
      @PathVariable UUID favour,
      @RequestBody End it) {
    favours.close(caller, building, favour, it.closing());
  }

  @PutMapping("/{favour}/removal")
  @ResponseStatus(NO_CONTENT)
  void takeDown(
      Caller caller,
      @PathVariable UnitId building,
      @PathVariable UUID favour,
      @RequestBody Removal it) {
    favours.takeDown(caller, building, favour, it.reason());
  }

  private static FavourView view(
      Favour it, BuildingFavours.Standing standing, Speakers names, Caller caller) {
    var homes = standing.households();
    var came = new ArrayList<HomeView>();
    for (var one : it.came()) {
      if (!(one instanceof Came.Neighbour neighbour)) continue;
      came.add(HomeView.of(Objects.requireNonNull(homes.get(neighbour.household()))));
    }
    var writer = Objects.requireNonNull(homes.get(it.household()));
    var seenTo = it.seenToBy().orElse(null);
    return new FavourView(
        it.id(),
        it.kind(),
        it.words(),
        HomeView.of(writer),
        names.nameOrNull(it.proxy()),
        it.written(),
        it.until(),
        it.isUnansweredAt(standing.at()),
        came,
        names.nameOrNull(seenTo),
        caller.account().equals(seenTo),
        it.isClosedByPosts());
  }
}
