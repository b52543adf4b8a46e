package org.linli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.ItemSubject;

/**
 * A place of invented households with all that forms ask about, in memory: for the bound no program
 * can beat.
 */
final class InventedPlace {

  private static final int[] SIZES = {1, 1, 2, 2, 2, 3, 3, 3, 4, 5};
  private static final int HOMES_IN_A_BUILDING = 40;
  private static final int HOMES_IN_A_GRID = 350;
  private static final int HOMES_FOR_A_SHOP = 20;
  private static final double MIGRANTS = 0.18;

  /** Somebody or something, and what it belongs to. */
  record Row(About about, Map<ItemSubject, About> around) {

    @Nullable About of(ItemSubject kind) {
      return kind == about.kind() ? about : around.get(kind);
    }
  }

  private final Map<ItemSubject, List<Row>> rows = new EnumMap<>(ItemSubject.class);
  private final SplittableRandom random;

  InventedPlace(int households, long seed) {
    random = new SplittableRandom(seed);
    for (var kind : ItemSubject.values()) rows.put(kind, new ArrayList<>());
    Row building = null;
    Row grid = null;
    for (var home = 0; home < households; home++) {
      if (home % HOMES_IN_A_GRID == 0) grid = add(ItemSubject.PLACE, home, Map.of(), Map.of());
      if (home % HOMES_IN_A_BUILDING == 0) building = building(home);
      if (home % HOMES_FOR_A_SHOP == 0) add(ItemSubject.ORGANISATION, home, Map.of(), Map.of());
      home(home, building, grid);
    }
  }

  List<Row> rows(ItemSubject kind) {
    return rows.getOrDefault(kind, List.of());
  }

  private Row building(int number) {
    var storeys = random.nextDouble() < 0.5 ? 6 : 7 + random.nextInt(27);
    return add(
        ItemSubject.BUILDING,
        number,
        Map.of("BUILDING_STOREYS", Integer.toString(storeys)),
        Map.of());
  }

  private void home(int number, @Nullable Row building, @Nullable Row grid) {
    var around = new EnumMap<ItemSubject, About>(ItemSubject.class);
    if (building != null) around.put(ItemSubject.BUILDING, building.about());
    if (grid != null) around.put(ItemSubject.PLACE, grid.about());
    var size = SIZES[random.nextInt(SIZES.length)];
    var dwelling = add(ItemSubject.DWELLING, number, Map.of(), around);
    around.put(ItemSubject.DWELLING, dwelling.about());
    var given = Map.of("HOUSEHOLD_MEMBERS", Integer.toString(size));
    var household = add(ItemSubject.HOUSEHOLD, number, given, around);
    around.put(ItemSubject.HOUSEHOLD, household.about());
    var stay = random.nextDouble() < MIGRANTS ? "TEMPORARY" : "PERMANENT";
    for (var member = 0; member < size; member++) {
      var age = member < 2 ? 22 + random.nextInt(68) : random.nextInt(80);
      var sex = random.nextBoolean() ? "1" : "2";
      var person = Map.of("AGE", Integer.toString(age), "SEX", sex, "STAY", stay);
      add(ItemSubject.RESIDENT, number * 10 + member, person, around);
    }
  }

  private Row add(
      ItemSubject kind, int number, Map<String, String> given, Map<ItemSubject, About> around) {
    var row = new Row(new About(kind, kind + ":420103001-" + number, given), Map.copyOf(around));
    rows(kind).add(row);
    return row;
  }
}
