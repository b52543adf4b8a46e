package org.linli.people.stewards;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
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

/** HTTP for building stewards: who they are, and what a steward does with their own office. */
@RestController
@RequestMapping("/api")
class StewardResource {

  private final Stewards stewards;
  private final Clock clock;

  StewardResource(Stewards stewards, Clock clock) {
    this.stewards = stewards;
    this.clock = clock;
  }

  /**
   * {@code name} belongs to a user name that is new; {@code agreed} says that the person was told
   * what it is, that it is voluntary, and agreed.
   */
  record NewSteward(
      UnitId building,
      @Schema(example = "zhao-guilan") String user,
      @Schema(example = "赵桂兰") @Nullable String name,
      Instant until,
      boolean agreed) {}

  record StewardView(
      UnitId id,
      UnitId building,
      PlaceCode grid,
      String buildingName,
      String address,
      @Schema(example = "zhao-guilan") String user,
      @Schema(example = "赵桂兰") String name,
      Instant from,
      Instant until,
      boolean endsSoon) {

    static StewardView of(Stewards.Named it, Instant now) {
      var of = it.of();
      return new StewardView(
          of.id(),
          of.building(),
          of.grid(),
          of.name(),
          of.address(),
          it.person().user(),
          it.person().name(),
          of.from(),
          of.until(),
          of.endsSoonAt(now));
    }
  }

  /** What is handed to a new steward; it is shown this once, and null where they had an account. */
  record AppointedView(StewardView steward, @Nullable String oneTimePassword) {}

  record StewardEnd(Instant until) {}

  record StewardPassword(String oneTimePassword) {}

  /** A building the caller is steward of. */
  record OwnView(String building, String address, Instant until) {}

  /** {@code building} asks for those of one building. */
  @GetMapping("/stewards")
  Page<StewardView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) @Nullable UnitId building,
      Page.Ask ask) {
    var now = clock.instant();
    return stewards.list(caller, within, building, ask).map(it -> StewardView.of(it, now));
  }

  @PostMapping("/stewards")
  @ResponseStatus(CREATED)
  AppointedView appoint(Caller caller, @RequestBody NewSteward it) {
    var name = it.name() == null ? "" : it.name();
    var wish = new Stewards.Wish(it.building(), it.user(), name, it.until(), it.agreed());
    var made = stewards.appoint(caller, wish);
    return new AppointedView(
        StewardView.of(made.steward(), clock.instant()), made.oneTimePassword());
  }

  @PutMapping("/stewards/{steward}/until")
  @ResponseStatus(NO_CONTENT)
  void changeEnd(Caller caller, @PathVariable UnitId steward, @RequestBody StewardEnd it) {
    stewards.changeEnd(caller, steward, it.until());
  }

  @DeleteMapping("/stewards/{steward}")
  @ResponseStatus(NO_CONTENT)
  void end(Caller caller, @PathVariable UnitId steward) {
    stewards.end(caller, steward);
  }

  @PostMapping("/stewards/{steward}/one-time-password")
  @ResponseStatus(CREATED)
  StewardPassword giveOneTimePassword(Caller caller, @PathVariable UnitId steward) {
    return new StewardPassword(stewards.giveOneTimePassword(caller, steward));
  }

  @GetMapping("/stewardship")
  List<OwnView> own(Caller caller) {
    return stewards.own(caller).stream()
        .map(it -> new OwnView(it.name(), it.address(), it.until()))
        .toList();
  }

  @DeleteMapping("/stewardship")
  @ResponseStatus(NO_CONTENT)
  void leave(Caller caller) {
    stewards.leave(caller);
  }
}
