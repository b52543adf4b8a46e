package org.linli.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.Neighbourhood;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.KnownRows;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;
import org.linli.people.NewBuilding;
import org.linli.people.Papers;
import org.linli.people.Register;
import org.linli.people.Resident;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationTold;
import org.linli.people.organisations.Organisations;

/** Invented households in the registers of a running program, in three grids of one subdistrict. */
final class InventedDistrict {

  static final PlaceCode DISTRICT = Neighbourhood.JIANGAN;
  static final PlaceCode SUBDISTRICT = Neighbourhood.DAZHI;
  static final List<PlaceCode> GRIDS =
      List.of(Neighbourhood.BAOCHENG_1, Neighbourhood.BAOCHENG_2, Neighbourhood.TAINING_1);

  private static final int[] SIZES = {1, 1, 2, 2, 2, 3, 3, 3, 4, 5};
  private static final int HOMES_IN_A_BUILDING = 36;
  private static final int HOMES_ON_A_STOREY = 3;
  private static final int HOMES_FOR_A_SHOP = 20;
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
  private static final String GIVEN = "安平和顺明清文德启新立信";

  private final Bench program;
  private final SplittableRandom random;
  private final LocalDate today;
  private int people;

  /** Everybody and everything there is, with what the registers hold of it. */
  private final Map<Subject, About> all = new HashMap<>();

  private final List<HouseholdId> homes = new ArrayList<>();

  InventedDistrict(Bench program, long seed, LocalDate today) {
    this.program = program;
    this.random = new SplittableRandom(seed);
    this.today = today;
  }

  void fill(int households) {
    var buildings = new ArrayList<NewBuilding>();
    for (var from = 0; from < households; from += HOMES_IN_A_BUILDING) {
      var number = buildings.size();
      var homes = Math.min(HOMES_IN_A_BUILDING, households - from);
      buildings.add(building(GRIDS.get(number % GRIDS.size()), number + 1, homes));
    }
    program
        .bean(Register.class)
        .enter(SUBDISTRICT, buildings, new Register.Origin("synthetic", "bench", true));
    for (var community : List.of(Neighbourhood.BAOCHENG, Neighbourhood.TAINING)) {
      program
          .bean(Organisations.class)
          .load(community, shops(community, households), "synthetic", "bench");
    }
    program.bean(Register.class).settle();
  }

  /** Reads what the registers hold now; called once everybody is entered. */
  void look() {
    for (var kind : ItemSubject.values()) {
      var items = new TreeSet<String>();
      for (var item : program.bean(DataItems.class).all()) {
        if (item.subject() == kind && item.register() != null) items.add(item.key());
      }
      program.bean(KnownRows.class).each(DISTRICT, kind, items, row -> add(row, items));
    }
  }

  private void add(KnownRow row, Iterable<String> items) {
    var given = new HashMap<String, String>();
    for (var item : items) {
      var value = row.value(item);
      if (value != null) given.put(item, value);
    }
    var born = given.get("BIRTH_DATE");
    if (born != null) {
      var age = java.time.Period.between(LocalDate.parse(born), today).getYears();
      given.put("AGE", String.valueOf(Math.max(0, age)));
    }
    var subject = row.subject();
    all.put(subject, new About(subject.kind(), subject.toString(), given));
    if (subject.kind() == ItemSubject.HOUSEHOLD) {
      homes.add(new HouseholdId(subject.subdistrict(), subject.number()));
    }
  }

  Map<Subject, About> all() {
    return all;
  }

  List<HouseholdId> homes() {
    return homes;
  }

  @Nullable About about(Subject subject) {
    return all.get(subject);
  }

  /** Something an agency can know itself. */
  static boolean isOfADepartment(DataItem item) {
    return item.owner() != org.linli.catalogue.SourceAgency.COMMUNITY
        && !item.isDerived()
        && item.isInUse()
        && item.knowers().contains(org.linli.catalogue.Knower.SOURCE_AGENCY);
  }

  private NewBuilding building(PlaceCode grid, int number, int homes) {
    var dwellings = new ArrayList<NewBuilding.NewDwelling>();
    for (var home = 0; home < homes; home++) {
      var storey = 1 + home / HOMES_ON_A_STOREY;
      var room = "%d%02d".formatted(storey, 1 + home % HOMES_ON_A_STOREY);
      dwellings.add(new NewBuilding.NewDwelling(storey, room, family()));
    }
    return new NewBuilding(
        grid,
        number + "栋",
        "示范路" + number + "号",
        HOMES_IN_A_BUILDING / HOMES_ON_A_STOREY,
        null,
        null,
        List.of(new NewBuilding.NewEntrance("1单元", dwellings)));
  }

  private List<NewBuilding.NewResident> family() {
    var size = SIZES[random.nextInt(SIZES.length)];
    var surname = SURNAMES.charAt(random.nextInt(SURNAMES.length()));
    var family = new ArrayList<NewBuilding.NewResident>();
    for (var member = 0; member < size; member++) {
      var years = member < 2 ? 22 + random.nextInt(68) : random.nextInt(80);
      var born = today.minusYears(years).minusDays(1 + random.nextInt(364));
      var sex = random.nextBoolean() ? Resident.Sex.MALE : Resident.Sex.FEMALE;
      family.add(
          new NewBuilding.NewResident(
              "" + surname + given() + given(),
              sex,
              born,
              switch (member) {
                case 0 -> Resident.Relation.HEAD;
                case 1 -> Resident.Relation.SPOUSE;
                default -> Resident.Relation.CHILD;
              },
              "1%010d".formatted(people + 1L),
              Papers.residentId(Neighbourhood.newIdentity(born, sex == Resident.Sex.MALE))));
      people++;
    }
    return family;
  }

  private char given() {
    return GIVEN.charAt(random.nextInt(GIVEN.length()));
  }

  private List<OrganisationTold> shops(PlaceCode community, int households) {
    var shops = new ArrayList<OrganisationTold>();
    var kinds = Organisation.Kind.values();
    var grids = GRIDS.stream().filter(it -> it.at(Level.COMMUNITY).equals(community)).toList();
    for (var i = 0; i < households / HOMES_FOR_A_SHOP / 2; i++) {
      shops.add(
          new OrganisationTold(
              grids.get(i % grids.size()),
              "示范商户" + community.value() % 1000 + "-" + i,
              kinds[random.nextInt(kinds.length)],
              "",
              "示范街" + i + "号",
              "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + given(),
              "100%08d".formatted(random.nextInt(100_000_000))));
    }
    return shops;
  }
}
