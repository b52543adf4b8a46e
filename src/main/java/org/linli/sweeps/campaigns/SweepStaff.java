package org.linli.sweeps.campaigns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.authority.Posts;
import org.linli.authority.Role;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a sweep's staffing: how many people of each part each grid has, and what is lacking.
 * Grid workers are known from their posts; the community says the rest, by numbers and not by
 * names.
 */
@Service
@Transactional
public class SweepStaff {

  private static final int MOST_PEOPLE = 999;

  private static final Comparator<Staffing> SHORTEST_FIRST =
      Comparator.comparing(Staffing::isShort)
          .reversed()
          .thenComparing(Comparator.comparing(Staffing::lacking).reversed())
          .thenComparing(Staffing::grid);

  private final Sweeps sweeps;
  private final SweepStaffStore store;
  private final Posts posts;
  private final Journal journal;
  private final Clock clock;

  SweepStaff(Sweeps sweeps, SweepStaffStore store, Posts posts, Journal journal, Clock clock) {
    this.sweeps = sweeps;
    this.store = store;
    this.posts = posts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Every grid of a place, those that lack people first; and how many grids do. */
  public record Staffed(int grids, int shortGrids, Page<Staffing> page) {}

  @Transactional(readOnly = true)
  public Staffed of(Caller caller, UUID id, PlaceCode within, Page.Ask ask) {
    var sweep = sweeps.seen(caller, id);
    var place = SweepDoors.narrower(caller.cut(Power.SEE_BOARD, within), sweep.place());
    var grids = store.grids(id, place);
    var stated = store.stated(id, place);
    var workers = new HashMap<PlaceCode, Integer>();
    for (var it : posts.holding(Power.REPORT_BY_PROXY, grids)) {
      if (it.role() == Role.GRID_WORKER) workers.merge(it.place(), 1, Integer::sum);
    }
    var all = new ArrayList<Staffing>();
    for (var grid : grids) {
      var people = new EnumMap<StaffPart, Integer>(StaffPart.class);
      var known = workers.get(grid);
      if (known != null) people.put(StaffPart.GRID_WORKER, known);
      people.putAll(stated.getOrDefault(grid, Map.of()));
      all.add(new Staffing(grid, people));
    }
    all.sort(SHORTEST_FIRST);
    var from = (int) Math.min(ask.offset(), all.size());
    var to = Math.min(from + ask.size(), all.size());
    var lacking = (int) all.stream().filter(Staffing::isShort).count();
    return new Staffed(all.size(), lacking, ask.of(all.size(), all.subList(from, to)));
  }

  /** Says how many people grids have; all of it or, where one line cannot be, none. */
  public void say(Caller caller, UUID id, List<SweepStaffStore.Said> said) {
    caller.requireOneOf(Power.START_SWEEPS, Power.KEEP_REGISTER);
    var sweep = sweeps.seen(caller, id);
    sweep.requireOpen(clock.instant());
    var grids = store.grids(id, SweepDoors.narrower(caller.place(), sweep.place()));
    var faults = new ArrayList<Fault>();
    var last = new LinkedHashMap<String, SweepStaffStore.Said>();
    for (var i = 0; i < said.size(); i++) {
      var it = said.get(i);
      var where = "staff[" + i + "]";
      if (!grids.contains(it.grid())) {
        faults.add(Fault.at(where + ".grid", it.grid(), CampaignFault.NOT_A_GRID_OF_THE_SWEEP));
      }
      if (it.people() < 0 || it.people() > MOST_PEOPLE) {
        faults.add(Fault.at(where + ".people", it.people(), EdgeFault.NOT_BETWEEN, 0, MOST_PEOPLE));
      }
      last.put(it.grid() + " " + it.part(), it);
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(CampaignReason.STAFF_WRONG, faults);
    store.say(id, List.copyOf(last.values()), caller.post(), clock.instant());
    journal.note(
        caller, "SWEEP_STAFFED", id.toString(), caller.place(), Map.of("lines", said.size()));
  }
}
