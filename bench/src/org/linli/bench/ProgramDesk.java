package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;
import org.linli.edge.Caller;
import org.linli.facts.admission.Terms;
import org.linli.facts.asks.Asks;
import org.linli.facts.asks.PileAnswerers;
import org.linli.facts.forms.PileOfficer;
import org.linli.facts.known.Facts;
import org.linli.facts.known.PileLists;
import org.linli.facts.known.Subject;
import org.linli.facts.known.Telling;
import org.linli.law.PileLaw;
import org.linli.people.HouseholdId;
import org.linli.people.Links;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The year of forms at the program itself: every form goes through its doors, whoever is asked
 * answers there, and what comes back is read cell by cell.
 */
final class ProgramDesk {

  private static final double SILENT = 0.01;
  private static final int PARCEL = 20_000;
  private static final int DECLINED_DAYS = 30;

  /** Every so manyth household answers by its own link before anybody comes. */
  private static final int BY_LINK = 3;

  private final Bench program;
  private final MovableClock clock;
  private final InventedDistrict district;
  private final TruthOf truth;
  private final Map<String, DataItem> items = new HashMap<>();
  private final PileOfficer officer;
  private final PileLaw law;
  private final PileLists lists;
  private final PileAnswerers answerers;
  private final JdbcTemplate jdbc;
  private final Caller department;
  private final Caller keeper;
  private final Map<PlaceCode, Caller> workers = new HashMap<>();
  private final Map<PlaceCode, Caller> secretaries = new HashMap<>();
  private final List<CSVRecord> truthLines;
  private final List<CSVRecord> sheetLines;

  /** What was told, by subject and item, as the catalogue keeps it. */
  private final Map<Subject, Map<String, String>> told = new HashMap<>();

  /** When somebody last answered, and whether they told it. */
  private record Said(LocalDate day, boolean value) {}

  private final Map<String, Said> said = new HashMap<>();

  /** Whom and what people have told because of the form at hand. */
  private final Set<String> toldNow = new HashSet<>();

  private final Set<SourceAgency> ledgers = EnumSet.noneOf(SourceAgency.class);
  private final Map<String, Integer> askedLater = new HashMap<>();
  private double seconds;
  private int number;

  ProgramDesk(Bench program, MovableClock clock, InventedDistrict district, TruthOf truth)
      throws IOException {
    this.program = program;
    this.clock = clock;
    this.district = district;
    this.truth = truth;
    program.bean(DataItems.class).all().forEach(it -> items.put(it.key(), it));
    officer = new PileOfficer(program.context());
    law = new PileLaw(program.context());
    lists = new PileLists(program.context());
    answerers = new PileAnswerers(program.context(), this::answer);
    jdbc = program.bean(JdbcTemplate.class);
    department = somebody(Role.DEPARTMENT_OFFICER, InventedDistrict.DISTRICT);
    keeper = somebody(Role.DISTRICT_OFFICER, InventedDistrict.DISTRICT);
    for (var grid : InventedDistrict.GRIDS) {
      workers.put(grid, somebody(Role.GRID_WORKER, grid));
      var community = grid.at(Level.COMMUNITY);
      if (!secretaries.containsKey(community)) {
        secretaries.put(community, somebody(Role.COMMUNITY_SECRETARY, community));
      }
    }
    truthLines = table("truth.csv");
    sheetLines = table("sheets.csv");
    district.all().forEach((subject, about) -> told.put(subject, new HashMap<>(about.given())));
  }

  private static List<CSVRecord> table(String name) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = Files.newBufferedReader(Pile.FOLDER.resolve(name))) {
      return format.parse(in).getRecords();
    }
  }

  /** Whoever holds a post there, as the doors see them. */
  private Caller somebody(Role role, PlaceCode place) {
    var user = program.bean(Neighbourhood.class).someone(role, place);
    var ids =
        jdbc.queryForObject(
            """
            select a.id, p.id as post from account a join post p on p.account = a.id
            where a.user_name = ?
            """,
            (row, _) ->
                new UUID[] {row.getObject("id", UUID.class), row.getObject("post", UUID.class)},
            user);
    return new Caller(ids[0], user, ids[1], place, role.powers());
  }

  /** One form's year, counted. */
  static final class Count {
    long cells;
    long filled;
    long derived;
    long asked;
    long askedTwice;
    long columns;
    long human;
    long wrong;
    long rowsSaid;
    long compared;
    long mismatched;
    double answerSeconds;

    void add(Count it) {
      cells += it.cells;
      filled += it.filled;
      derived += it.derived;
      asked += it.asked;
      askedTwice += it.askedTwice;
      columns += it.columns;
      human += it.human;
      wrong += it.wrong;
      rowsSaid += it.rowsSaid;
      compared += it.compared;
      mismatched += it.mismatched;
      answerSeconds += it.answerSeconds;
    }

    double known() {
      return cells == 0 ? 1 : (double) (filled + derived) / cells;
    }
  }

  private Instant nineOn(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(WorkDays.ZONE).toInstant();
  }

  private void goTo(Instant moment) {
    clock.forward(Duration.between(clock.instant(), moment));
  }

  private static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, WorkDays.ZONE);
  }

  private LocalDate today() {
    return dayOf(clock.instant());
  }

  Count one(CSVRecord form, LocalDate day) throws IOException {
    goTo(nineOn(day));
    number++;
    var count = new Count();
    var agency = SourceAgency.valueOf(form.get("agency"));
    ledger(agency);
    var file = form.get("file");
    var bytes = Files.readAllBytes(Pile.FOLDER.resolve(file));
    var place = placeOf(file);
    var looked =
        officer.take(
            department, place, agency, file, bytes, of(truthLines, file), of(sheetLines, file));
    count.columns = looked.columns();
    count.human = looked.human();
    count.wrong = looked.wrong();
    count.rowsSaid = looked.rowsSaid();
    looked.notes().forEach(it -> System.out.println("      " + it));
    var terms = terms(form, agency, looked.form());
    var issuedAt = clock.instant();
    officer.letOut(department, looked.form(), terms);
    asked(issuedAt, count);
    seconds = 0;
    toldNow.clear();
    answers();
    count.answerSeconds = seconds;
    var finished =
        officer.finished(
            department,
            looked.form(),
            today(),
            (subject, item) -> toldNow.contains(subject + " " + item));
    count.cells = finished.cells();
    count.filled = finished.filled();
    count.derived = finished.derived();
    var filled = officer.fill(department, looked.form(), place);
    var compared =
        officer.compare(
            department,
            looked.form(),
            place,
            filled,
            today(),
            (subject, item) -> told.getOrDefault(subject, Map.of()).get(item));
    count.compared = compared.cells();
    count.mismatched = compared.wrong();
    compared.examples().forEach(it -> System.out.println("      MISMATCH " + it));
    return count;
  }

  /** A sheet that tells of one place goes to a community, all others over the district. */
  private PlaceCode placeOf(String file) {
    var ofOnePlace =
        of(sheetLines, file).stream().anyMatch(it -> it.get("rows").equals("FIXED:PLACE"));
    return ofOnePlace ? Neighbourhood.BAOCHENG : InventedDistrict.DISTRICT;
  }

  private static List<CSVRecord> of(List<CSVRecord> lines, String file) {
    return lines.stream().filter(it -> it.get("file").equals(file)).toList();
  }

  /** What the form rests on is entered by whoever keeps the law of the place; so are its items. */
  private Terms terms(CSVRecord form, SourceAgency agency, UUID id) {
    var words = form.get("basis").isEmpty() ? form.get("title_zh") : form.get("basis");
    var title = form.get("title_zh");
    var day = today();
    var place = InventedDistrict.DISTRICT;
    var basis = law.approve(keeper, place, title, "示范〔2026〕" + number + "号", words, day);
    var duty = law.list(keeper, place, agency, orElse(form.get("duty"), title), day);
    for (var item : officer.items(department, id)) {
      if (item.isInUse() || law.isOn(item, place, day)) continue;
      law.switchOn(keeper, place, item, basis, title, day.plusDays(200));
      System.out.println("      switched on: " + item.key());
    }
    return new Terms(
        agency,
        form.get("office"),
        orElse(form.get("number"), "示范表") + "-" + number,
        basis,
        duty,
        orElse(form.get("purpose"), title),
        day,
        day.plusDays(90),
        day.plusDays(21).atTime(LocalTime.NOON).atZone(WorkDays.ZONE).toInstant(),
        day.plusDays(90),
        null);
  }

  private static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  /** Counts what is newly asked, and whether anybody was asked it while it was still good. */
  private void asked(Instant since, Count count) {
    jdbc.query(
        "select kind, subdistrict, subject, item from ask where made_at >= ?",
        row -> {
          var key =
              row.getString("kind")
                  + ":"
                  + row.getLong("subdistrict")
                  + "-"
                  + row.getLong("subject")
                  + " "
                  + row.getString("item");
          count.asked++;
          if (number > AskOnceReplay.FIRST)
            askedLater.merge(row.getString("item"), 1, Integer::sum);
          var before = said.get(key);
          if (before != null && isGood(before, row.getString("item"))) {
            count.askedTwice++;
            if (count.askedTwice <= 3) System.out.println("      TWICE " + key + " " + before);
          }
        },
        OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
  }

  private boolean isGood(Said before, String item) {
    if (!before.value()) return before.day().plusDays(DECLINED_DAYS).isAfter(today());
    var fresh = Objects.requireNonNull(items.get(item)).freshFor();
    return fresh == null || !before.day().plus(fresh).isBefore(today());
  }

  /** Households by their link, then the grid worker at the doors, then the desks. */
  private void answers() {
    var links = program.bean(Links.class);
    var number = 0;
    for (var home : homesAsked("RESIDENT")) {
      if (home.number() % BY_LINK == 0) {
        answerers.atHome(links.write(new Links.Link(home, 1)));
        number++;
      }
    }
    clock.forward(Duration.ofDays(3));
    program.bean(Asks.class).passOn();
    var visited = homesAsked("GRID_WORKER");
    for (var home : visited) {
      answerers.atDoor(Objects.requireNonNull(workers.get(gridOf(home))), home);
    }
    for (var it : secretaries.entrySet()) answerers.atDesk(it.getValue(), it.getKey(), null);
    var above = somebody(Role.SUBDISTRICT_OFFICER, InventedDistrict.SUBDISTRICT);
    if (above.powers().contains(org.linli.edge.Power.ANSWER_ASKS)) {
      answerers.atDesk(above, InventedDistrict.SUBDISTRICT, null);
    }
    for (var agency : agenciesAsked()) {
      answerers.atDesk(department, InventedDistrict.DISTRICT, agency);
    }
    System.out.printf("      %d by link, %d doors%n", number, visited.size());
    var left =
        jdbc.queryForList("select turn, count(*) n from ask where state = 'OPEN' group by turn");
    if (!left.isEmpty()) System.out.println("      still open: " + left);
  }

  private Set<SourceAgency> agenciesAsked() {
    var all = EnumSet.noneOf(SourceAgency.class);
    jdbc.query(
        "select distinct item from ask where state = 'OPEN' and turn = 'SOURCE_AGENCY'",
        row -> {
          all.add(Objects.requireNonNull(items.get(row.getString("item"))).owner());
        });
    return all;
  }

  private List<HouseholdId> homesAsked(String turn) {
    return jdbc.query(
        "select distinct subdistrict, household from ask where state = 'OPEN' and turn = ? and household is not null order by 1, 2",
        (row, _) -> new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        turn);
  }

  private final Map<HouseholdId, PlaceCode> grids = new HashMap<>();

  private PlaceCode gridOf(HouseholdId home) {
    if (grids.isEmpty()) {
      jdbc.query(
          "select subdistrict, id, grid from household",
          row -> {
            grids.put(
                new HouseholdId(row.getLong("subdistrict"), row.getLong("id")),
                new PlaceCode(row.getLong("grid")));
          });
    }
    return Objects.requireNonNull(grids.get(home));
  }

  private PileAnswerers.Said answer(Subject subject, String item) {
    var key = subject + " " + item;
    var chance = new SplittableRandom(subject.toString().hashCode() * 31L + item.hashCode());
    var taken = (int) Math.round(4 + chance.nextDouble(12));
    seconds += taken;
    var silent = chance.nextDouble() < SILENT;
    var value = silent ? null : orNone(item, valueOf(subject, item));
    if (value != null) toldNow.add(key);
    said.put(key, new Said(today(), value != null));
    if (value != null) tell(subject, item, value);
    return new PileAnswerers.Said(value, silent, taken);
  }

  /** Where there is nothing to tell, people say that there is none, if they can. */
  private @Nullable String orNone(String item, @Nullable String value) {
    if (value != null) return value;
    return Values.canBeNone(Objects.requireNonNull(items.get(item))) ? Values.NONE_THERE : null;
  }

  private boolean isTold(Subject subject, String item) {
    return told.getOrDefault(subject, Map.of()).get(item) != null;
  }

  private void tell(Subject subject, String item, String value) {
    Objects.requireNonNull(told.computeIfAbsent(subject, _ -> new HashMap<>())).put(item, value);
  }

  private @Nullable String valueOf(Subject subject, String item) {
    var about = district.about(subject);
    if (about == null) about = new About(subject.kind(), subject.toString(), Map.of());
    return truth.of(item, about);
  }

  /** Every department brings its lists before the first form. */
  void everyLedger() {
    items.values().stream()
        .filter(InventedDistrict::isOfADepartment)
        .map(DataItem::owner)
        .distinct()
        .sorted()
        .forEach(this::ledger);
  }

  /**
   * What an agency owns and can know itself comes in as its word, and stays up to date. Of those of
   * whom something is so it has a list that is whole, and says nothing of all others.
   */
  private void ledger(SourceAgency agency) {
    var first = ledgers.add(agency);
    var tellings = new ArrayList<Telling>();
    for (var item : items.values()) {
      if (item.owner() != agency || !InventedDistrict.isOfADepartment(item)) continue;
      if (!first && item.freshFor() == null) continue;
      var isWhole = PileLists.canBeWholeOf(item);
      if (isWhole) {
        lists.whole(department, item, agency, InventedDistrict.DISTRICT, today(), 0);
      }
      for (var subject : district.all().keySet()) {
        if (subject.kind() != item.subject() || subject.kind() == ItemSubject.PLACE) continue;
        // What the register has is not brought to it again.
        if (item.register() != null && isTold(subject, item.key())) continue;
        var value = valueOf(subject, item.key());
        if (isWhole && !"Y".equals(value)) {
          tell(subject, item.key(), "N");
          continue;
        }
        if (value == null) continue;
        tellings.add(
            new Telling(
                subject, item.key(), item.version(), value, agency, "部门台账", today(), "duty"));
      }
    }
    for (var from = 0; from < tellings.size(); from += PARCEL) {
      record(tellings.subList(from, Math.min(tellings.size(), from + PARCEL)));
    }
  }

  private void record(List<Telling> some) {
    var left = new ArrayList<>(some);
    for (var tries = 0; !left.isEmpty(); tries++) {
      try {
        program.bean(Facts.class).record(department, left);
        break;
      } catch (Refusal why) {
        if (why.faults().isEmpty() || tries > 2) throw why;
        var wrong = new HashSet<Integer>();
        var words = new LinkedHashMap<String, Integer>();
        for (var fault : why.faults()) {
          var at = Integer.parseInt(fault.where().replaceAll("\\D+(\\d+)\\D.*", "$1"));
          wrong.add(at);
          words.merge(
              left.get(at).item() + " " + left.get(at).value() + " " + fault.why(),
              1,
              Integer::sum);
        }
        words.entrySet().stream()
            .limit(3)
            .forEach(it -> System.out.println("      not taken: " + it));
        var good = new ArrayList<Telling>();
        for (var i = 0; i < left.size(); i++) if (!wrong.contains(i)) good.add(left.get(i));
        left = good;
      }
    }
    for (var it : left) tell(it.subject(), it.item(), it.value());
  }

  /** Items most asked after the first ten forms. */
  List<String> mostAsked() {
    return askedLater.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(25)
        .map(Object::toString)
        .toList();
  }

  List<String> refused() {
    return answerers.refused();
  }

  static String line(String name, Count it) {
    return String.format(
        Locale.ROOT,
        "%-32s %8d cells %5.1f %% filled %5.1f %% derived %7d asked %3d twice %3d of %4d columns looked at %d rows said %3d wrong | %8d cells read back, %d differ",
        name,
        it.cells,
        it.cells == 0 ? 0 : 100.0 * it.filled / it.cells,
        it.cells == 0 ? 0 : 100.0 * it.derived / it.cells,
        it.asked,
        it.askedTwice,
        it.human,
        it.columns,
        it.rowsSaid,
        it.wrong,
        it.compared,
        it.mismatched);
  }
}
