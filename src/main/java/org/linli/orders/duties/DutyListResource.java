package org.linli.orders.duties;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for lists of duties. */
@RestController
@RequestMapping("/api/duty-lists")
class DutyListResource {

  private final DutyLists lists;
  private final Places places;

  DutyListResource(DutyLists lists, Places places) {
    this.lists = lists;
    this.places = places;
  }

  /** {@code day} is today where it is left out; {@code own} are matters of the place itself. */
  record NewList(
      PlaceCode area,
      Role role,
      @Nullable LocalDate day,
      @Schema(example = "按 2026 年职责清单更新") String words,
      List<DutyItem> own) {}

  record ListView(
      PlaceView area,
      Role role,
      int version,
      LocalDate day,
      Instant madeAt,
      String words,
      List<DutyItem> items) {}

  /** One of several versions. */
  record VersionView(int version, LocalDate day, Instant madeAt, String words, int items) {}

  /** The newest version in full, and which others there are. */
  record HereView(@Nullable ListView list, List<VersionView> versions) {}

  /** {@code list} is null where nobody has made one for the caller's role. */
  record OwnView(@Nullable ListView list, @Nullable Instant readAt) {}

  @GetMapping
  HereView here(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode place, @RequestParam Role role) {
    var all = lists.of(caller, place, role);
    return new HereView(
        all.isEmpty() ? null : view(all.getFirst()),
        all.stream()
            .map(it ->
                new VersionView(it.version(), it.day(), it.madeAt(), it.words(), it.items().size()))
            .toList());
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses({409, 422})
  ListView publish(Caller caller, @RequestBody NewList it) {
    return view(lists.publish(caller, it.area(), it.role(), it.day(), it.words(), it.own()));
  }

  @GetMapping("/own")
  OwnView own(Caller caller) {
    return lists
        .own(caller)
        .map(it -> new OwnView(view(it.list()), it.readAt()))
        .orElseGet(() -> new OwnView(null, null));
  }

  @PutMapping("/own/{version}/reading")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void confirm(Caller caller, @PathVariable @Parameter(example = "1") int version) {
    lists.confirm(caller, version);
  }

  /** What has changed from one version to another. */
  @GetMapping("/differences")
  DutyList.Difference compare(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam Role role,
      @RequestParam int from,
      @RequestParam int to) {
    var all = lists.of(caller, place, role);
    return version(all, from).to(version(all, to));
  }

  private static DutyList version(List<DutyList> all, int number) {
    return all.stream()
        .filter(it -> it.version() == number)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("version " + number));
  }

  private ListView view(DutyList it) {
    return new ListView(
        places.shown(it.area()),
        it.role(),
        it.version(),
        it.day(),
        it.madeAt(),
        it.words(),
        it.items());
  }
}
