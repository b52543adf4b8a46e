package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.linli.base.PlaceCode;
import org.linli.people.NewBuilding;
import org.linli.people.NewBuilding.NewDwelling;
import org.linli.people.NewBuilding.NewEntrance;

/**
 * Invents the buildings of one community. Everything is drawn from the community's own code, so the
 * same community is always the same, whichever is made first.
 */
final class SyntheticBuildings {

  private static final Map<String, List<String>> WORDS =
      Facts.rows("compounds.csv").stream()
          .collect(Collectors.toMap(row -> row.get("part"), row -> Facts.words(row, "words")));

  private static final double LEAST_EMPTY = 0.042;
  private static final double MOST_EMPTY = 0.058;
  private static final double SHARE_OF_OLD = 0.6;

  private final Community community;
  private final SplittableRandom random;
  private final SyntheticPeople people;
  private final Set<String> taken = new HashSet<>();
  private final List<NewBuilding> buildings = new ArrayList<>();

  private SyntheticBuildings(Community community, LocalDate on) {
    this.community = community;
    this.random = new SplittableRandom(community.code().value());
    this.people = new SyntheticPeople(community.code(), on, random.split());
  }

  /** What is to be built where: {@code households} has the number of each grid. */
  record Community(
      PlaceCode code, String address, boolean village, Map<PlaceCode, Integer> households) {}

  /** How a compound is built; all its buildings but the last are alike. */
  private record Plan(int storeys, int entrances, int perStorey) {

    int dwellings() {
      return storeys * entrances * perStorey;
    }
  }

  static List<NewBuilding> of(Community community, LocalDate on) {
    var all = new SyntheticBuildings(community, on);
    community.households().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(grid -> all.fill(grid.getKey(), grid.getValue()));
    return all.buildings;
  }

  private void fill(PlaceCode grid, int households) {
    if (households == 0) return;
    var empty = random.nextDouble(LEAST_EMPTY, MOST_EMPTY);
    var dwellings = new Dwellings(households, (int) Math.round(households / (1 - empty)));
    if (community.village()) hamlet(grid, dwellings);
    else compound(grid, dwellings);
  }

  /** Hands the households of a grid out over its dwellings, leaving some empty. */
  private final class Dwellings {

    private int households;
    private int left;

    Dwellings(int households, int left) {
      this.households = households;
      this.left = left;
    }

    NewDwelling next(int storey, String room) {
      var lived = random.nextInt(left--) < households;
      if (lived) households--;
      return new NewDwelling(storey, room, lived ? people.household() : List.of());
    }
  }

  private void compound(PlaceCode grid, Dwellings dwellings) {
    var old = random.nextDouble() < SHARE_OF_OLD;
    var name = unused("first", old ? "old" : "new");
    var plan =
        old
            ? new Plan(random.nextInt(6, 8), random.nextInt(2, 6), random.nextInt(2, 4))
            : new Plan(random.nextInt(18, 34), random.nextInt(1, 3), random.nextInt(2, 5));
    for (var number = 1; dwellings.left > 0; number++) {
      building(grid, name + number + "栋", shrunk(plan, dwellings.left), dwellings);
    }
  }

  /** The last building has only as many entrances and storeys as are still needed. */
  private static Plan shrunk(Plan plan, int needed) {
    if (needed >= plan.dwellings()) return plan;
    var entrances = Math.ceilDiv(needed, plan.storeys() * plan.perStorey());
    var storeys = Math.ceilDiv(needed, entrances * plan.perStorey());
    return new Plan(storeys, entrances, plan.perStorey());
  }

  private void building(PlaceCode grid, String name, Plan plan, Dwellings dwellings) {
    var entrances = new ArrayList<NewEntrance>(plan.entrances());
    for (var entrance = 1; entrance <= plan.entrances(); entrance++) {
      var behind = new ArrayList<NewDwelling>();
      for (var storey = 1; storey <= plan.storeys(); storey++) {
        for (var door = 1; door <= plan.perStorey() && dwellings.left > 0; door++) {
          behind.add(dwellings.next(storey, "%d%02d".formatted(storey, door)));
        }
      }
      entrances.add(new NewEntrance(entrance + "单元", behind));
    }
    add(grid, name, community.address(), plan.storeys(), entrances);
  }

  private void hamlet(PlaceCode grid, Dwellings dwellings) {
    var address = community.address() + unused("village", "hamlet");
    for (var number = 1; dwellings.left > 0; number++) {
      var rooms = new ArrayList<NewDwelling>();
      var storeys = random.nextInt(1, 3);
      rooms.add(dwellings.next(1, "101"));
      if (storeys == 2 && dwellings.left > 0 && random.nextInt(10) == 0) {
        rooms.add(dwellings.next(2, "201"));
      }
      add(grid, number + "号院", address, storeys, List.of(new NewEntrance("正屋", rooms)));
    }
  }

  private void add(
      PlaceCode grid, String name, String address, int storeys, List<NewEntrance> entrances) {
    buildings.add(new NewBuilding(grid, name, address, storeys, null, null, entrances));
  }

  /** A name the community has not used; when words run out, one with a number. */
  private String unused(String first, String second) {
    for (var i = 0; i < 200; i++) {
      var name = word(first) + word(second);
      if (taken.add(name)) return name;
    }
    var name = word(first) + word(second) + taken.size();
    taken.add(name);
    return name;
  }

  private String word(String part) {
    return Chances.any(WORDS.getOrDefault(part, List.of()), random);
  }
}
