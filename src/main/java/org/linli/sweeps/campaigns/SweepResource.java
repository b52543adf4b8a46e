package org.linli.sweeps.campaigns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for sweeps themselves: started, seen, staffed, ended. */
@RestController
@RequestMapping("/api/sweeps")
class SweepResource {

  private final Sweeps sweeps;
  private final SweepStaff staff;
  private final Places places;
  private final Clock clock;

  SweepResource(Sweeps sweeps, SweepStaff staff, Places places, Clock clock) {
    this.sweeps = sweeps;
    this.staff = staff;
    this.places = places;
    this.clock = clock;
  }

  record Ending(@Schema(example = "排查完成") String reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SweepView start(Caller caller, @RequestBody Sweep.Wish wish) {
    return view(sweeps.start(caller, wish));
  }

  @GetMapping
  Page<SweepView> list(
      Caller caller, @RequestParam(defaultValue = "false") boolean open, Page.Ask ask) {
    var found = sweeps.list(caller, open, ask);
    var named = places.named(found.items().stream().map(Sweep::place).toList());
    var now = clock.instant();
    return found.map(it -> SweepView.of(it, PlaceView.of(it.place(), named.get(it.place())), now));
  }

  @GetMapping("/{id}")
  SweepView one(Caller caller, @PathVariable UUID id) {
    return view(sweeps.seen(caller, id));
  }

  @PostMapping("/{id}/end")
  SweepView end(Caller caller, @PathVariable UUID id, @RequestBody Ending it) {
    return view(sweeps.end(caller, id, it.reason()));
  }

  private SweepView view(Sweep it) {
    return SweepView.of(it, places.shown(it.place()), clock.instant());
  }

  record StaffingView(
      PlaceView grid,
      PlaceView community,
      Map<StaffPart, Integer> people,
      int total,
      int lacking,
      List<StaffPart> missing) {}

  record StaffedView(int grids, int shortGrids, Page<StaffingView> page) {}

  record StaffSaid(List<SweepStaffStore.Said> staff) {}

  @GetMapping("/{id}/staff")
  StaffedView staff(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") PlaceCode place,
      Page.Ask ask) {
    var staffed = staff.of(caller, id, place, ask);
    var codes = new HashSet<PlaceCode>();
    for (var it : staffed.page().items()) {
      codes.add(it.grid());
      codes.add(community(it.grid()));
    }
    var named = places.named(codes);
    return new StaffedView(
        staffed.grids(),
        staffed.shortGrids(),
        staffed
            .page()
            .map(it ->
                new StaffingView(
                    PlaceView.of(it.grid(), named.get(it.grid())),
                    PlaceView.of(community(it.grid()), named.get(community(it.grid()))),
                    it.people(),
                    it.total(),
                    it.lacking(),
                    it.missing())));
  }

  @PutMapping("/{id}/staff")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void say(Caller caller, @PathVariable UUID id, @RequestBody StaffSaid it) {
    staff.say(caller, id, it.staff());
  }

  private static PlaceCode community(PlaceCode grid) {
    return grid.at(org.linli.base.Level.COMMUNITY);
  }
}
