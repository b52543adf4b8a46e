package org.linli.commons;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.authority.StewardPosts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.dwellings.UnitId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who speaks to a building: its steward, or a post over it. */
@RestController
@RequestMapping("/api/building-groups")
class GroupResource {

  private final BuildingGroups groups;
  private final Posts posts;
  private final StewardPosts people;

  GroupResource(BuildingGroups groups, Posts posts, StewardPosts people) {
    this.groups = groups;
    this.posts = posts;
    this.people = people;
  }

  record GroupView(
      UnitId building,
      PlaceCode grid,
      @Schema(example = "3栋") String name,
      @Schema(example = "大智路12号") String address,
      int households,
      int hanging,
      int open,
      int unanswered) {

    static GroupView of(Group it) {
      return new GroupView(
          it.building(),
          it.grid(),
          it.name(),
          it.address(),
          it.households(),
          it.hanging(),
          it.open(),
          it.unanswered());
    }
  }

  record NewNotice(
      UUID id,
      Set<UnitId> buildings,
      @Schema(example = "周六上午九点到十一点停水检修，请提前接水。") String words,
      @Schema(example = "需要志愿者帮您提水上楼吗？") @Nullable String question,
      Instant until) {}

  /**
   * A notice and how far it is.
   *
   * @param households how many live in the building, {@code at} when it was counted
   * @param seen how many have had it before their eyes; null where too few live there to say
   */
  record NoticeView(
      UUID id,
      String words,
      @Nullable String question,
      String by,
      Instant written,
      Instant until,
      boolean over,
      int households,
      @Nullable Integer seen,
      int yes,
      int no,
      int declined,
      int open,
      Instant at) {

    static NoticeView of(BuildingGroups.Hanging it, Speakers speakers) {
      var notice = it.notice();
      var tally = it.tally();
      var ended = notice.ended();
      return new NoticeView(
          notice.id(),
          notice.words(),
          notice.question(),
          speakers.author(notice),
          notice.written(),
          ended == null ? notice.until() : ended,
          notice.isOverAt(it.at()),
          tally.households(),
          tally.shownSeen(),
          tally.yes(),
          tally.no(),
          tally.declined(),
          tally.open(),
          it.at());
    }
  }

  /**
   * A door as it stands to a notice.
   *
   * @param toldBy who told it in person, {@code answeredBy} who answered for them; null where
   *     nobody did, and where they answered themselves
   */
  record DoorView(
      HouseholdId household,
      String entrance,
      String room,
      String headName,
      @Nullable Instant told,
      @Nullable String toldBy,
      @Nullable Answer answer,
      @Nullable Instant answered,
      @Nullable String answeredBy,
      @Nullable Instant tried) {

    static DoorView of(GroupDoor it, Speakers speakers) {
      return new DoorView(
          it.household(),
          it.entrance(),
          it.room(),
          Masked.name(it.headName()),
          it.told(),
          speakers.nameOrNull(it.toldBy()),
          it.answer(),
          it.answered(),
          speakers.nameOrNull(it.by()),
          it.tried());
    }
  }

  /** {@code seen}: the answer that stood when it was told, null where none did. */
  record DoorOutcome(AtDoor outcome, @Nullable Answer seen) {}

  /** A notice that hangs in a building, with the doors where something is still to be done. */
  record AlongView(GroupView group, NoticeView notice, List<DoorView> doors) {}

  /** {@code unanswered} leaves the buildings in which nobody has answered a need. */
  @GetMapping
  Page<GroupView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "false") @Parameter(example = "true") boolean unanswered,
      Page.Ask ask) {
    return groups.list(caller, within, unanswered, ask).map(GroupView::of);
  }

  /** What a phone takes along: all that hangs in the caller's buildings, with its open doors. */
  @GetMapping("/bundle")
  Page<AlongView> bundle(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode within, Page.Ask ask) {
    var found = groups.along(caller, within, ask);
    var proxies = new HashSet<UUID>();
    found.items().forEach(it -> it.doors().forEach(door -> door.nameTo(proxies)));
    var notices = found.items().stream().map(it -> it.hanging().notice()).toList();
    var speakers = Speakers.of(people, posts, notices, proxies);
    return found.map(it ->
        new AlongView(
            GroupView.of(it.group()),
            NoticeView.of(it.hanging(), speakers),
            it.doors().stream().map(door -> DoorView.of(door, speakers)).toList()));
  }

  @GetMapping("/{building}")
  GroupView get(Caller caller, @PathVariable UnitId building) {
    return GroupView.of(groups.get(caller, building));
  }

  /** Says something to one building or several. */
  @PostMapping("/notices")
  @ResponseStatus(NO_CONTENT)
  void say(Caller caller, @RequestBody NewNotice it) {
    groups.say(
        caller,
        new BuildingGroups.Wish(it.id(), it.buildings(), it.words(), it.question(), it.until()));
  }

  @GetMapping("/{building}/notices")
  List<NoticeView> notices(Caller caller, @PathVariable UnitId building) {
    var found = groups.notices(caller, building);
    var speakers = speakers(found);
    return found.stream().map(it -> NoticeView.of(it, speakers)).toList();
  }

  @GetMapping("/{building}/notices/{notice}")
  NoticeView notice(Caller caller, @PathVariable UnitId building, @PathVariable UUID notice) {
    var found = groups.notice(caller, building, notice);
    return NoticeView.of(found, speakers(List.of(found)));
  }

  @DeleteMapping("/{building}/notices/{notice}")
  @ResponseStatus(NO_CONTENT)
  void takeDown(Caller caller, @PathVariable UnitId building, @PathVariable UUID notice) {
    groups.takeDown(caller, building, notice);
  }

  /** {@code open} leaves the doors where something is still to be done. */
  @GetMapping("/{building}/notices/{notice}/doors")
  Page<DoorView> doors(
      Caller caller,
      @PathVariable UnitId building,
      @PathVariable UUID notice,
      @RequestParam(defaultValue = "false") @Parameter(example = "true") boolean open,
      Page.Ask ask) {
    var found = groups.doors(caller, building, notice, open, ask);
    var proxies = new HashSet<UUID>();
    found.items().forEach(it -> it.nameTo(proxies));
    var speakers = Speakers.of(people, posts, List.of(), proxies);
    return found.map(it -> DoorView.of(it, speakers));
  }

  @PutMapping("/{building}/notices/{notice}/doors/{household}")
  @ResponseStatus(NO_CONTENT)
  void atDoor(
      Caller caller,
      @PathVariable UnitId building,
      @PathVariable UUID notice,
      @PathVariable HouseholdId household,
      @RequestBody DoorOutcome it) {
    groups.atDoor(caller, building, notice, household, it.outcome(), it.seen());
  }

  private Speakers speakers(List<BuildingGroups.Hanging> of) {
    var notices = of.stream().map(BuildingGroups.Hanging::notice).toList();
    return Speakers.of(people, posts, notices, Set.of());
  }
}
