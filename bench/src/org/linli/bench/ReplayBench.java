package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Posts;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseFile;
import org.linli.cases.CaseId;
import org.linli.cases.CaseReports;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.Cases;
import org.linli.cases.Diversion;
import org.linli.cases.Source;
import org.linli.cases.Telling;
import org.linli.cases.Wanted;
import org.linli.cases.classes.Classes;
import org.linli.demo.Demo;
import org.linli.edge.Caller;
import org.linli.places.Place;
import org.linli.places.Places;

/**
 * Real requests of another city are reported here at the times they were made, and closed when they
 * were closed: every row comes through the doors or is told with its reason. New York's points are
 * laid over the demo's city corner on corner, its types are ours by {@code
 * bench/nyc311_classes.csv} and its local time is taken for ours.
 */
public final class ReplayBench {

  private static final PlaceCode CITY = PlaceCode.of("4201");
  private static final double[] NEW_YORK = {-74.26, 40.49, -73.70, 40.92};
  private static final double[] WUHAN = {114.15, 30.45, 114.45, 30.70};
  private static final List<DateTimeFormatter> TIMES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US));

  private final Bench bench;
  private final SetClock clock;
  private final Map<String, String> leaves = new HashMap<>();
  private final Map<String, String> notOurs = new HashMap<>();
  private final Map<String, Integer> trouble = new TreeMap<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private List<PlaceCode> grids = List.of();

  private ReplayBench(Bench bench, SetClock clock) {
    this.bench = bench;
    this.clock = clock;
  }

  /** A clock that stands where it was set. */
  private static final class SetClock extends Clock {

    private volatile Instant now = Instant.parse("2009-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  /** A row that can be told: what, where, when, and when it was done. */
  private record Row(
      String type,
      String words,
      @Nullable Double longitude,
      @Nullable Double latitude,
      String address,
      Instant created,
      @Nullable Instant closed) {}

  /** What became of the rows of one class. */
  private static final class Tally {
    private int reported;
    private int done;
    private int inTime;
  }

  /** Something that happens at a time. */
  private record Event(Instant at, Runnable what) {}

  /**
   * @param arguments the folder with the files of requests
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) throw new IllegalArgumentException("Which folder has the files?");
    var clock = new SetClock();
    try (var bench =
        Bench.start(it ->
            it.registerBean(
                "replayedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))) {
      new ReplayBench(bench, clock).run(Path.of(arguments[0]));
    }
  }

  private void run(Path folder) throws Exception {
    bench.bean(Demo.class).preparePlaces();
    grids = bench.bean(Places.class).all(CITY, Level.GRID).stream().map(Place::code).toList();
    readClasses();
    var clerk = caller(Role.HOTLINE_CLERK);
    var command = caller(Role.COMMAND);
    caller(Role.ADMINISTRATOR); // whoever handles does not inspect
    var rows = new ArrayList<Row>();
    try (var files = Files.list(folder)) {
      for (var file :
          files.filter(it -> it.getFileName().toString().startsWith("nyc311")).sorted().toList()) {
        rows.addAll(read(file));
      }
    }
    rows.sort(Comparator.comparing(Row::created));
    var start = System.nanoTime();
    var later = new PriorityQueue<Event>(Comparator.comparing(Event::at));
    for (var row : rows) {
      while (!later.isEmpty() && !later.peek().at().isAfter(row.created())) happen(later.poll());
      clock.now = row.created();
      report(clerk, command, row, later);
    }
    while (!later.isEmpty()) happen(later.poll());
    tell(rows.size(), (System.nanoTime() - start) / 1e9);
  }

  private void happen(Event event) {
    clock.now = event.at();
    event.what().run();
  }

  private void readClasses() throws IOException {
    for (var row : records(Path.of("bench/nyc311_classes.csv"))) {
      var type = row.get("complaint_type");
      if (row.get("leaf").isEmpty()) notOurs.put(type, row.get("why_not"));
      else leaves.put(type, row.get("leaf"));
    }
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    try (var parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private List<Row> read(Path file) throws IOException {
    var rows = new ArrayList<Row>();
    for (var it : records(file)) {
      var names = names(it);
      try {
        rows.add(row(it, names));
      } catch (DateTimeParseException | NumberFormatException unreadable) {
        count(trouble, "unreadable: " + unreadable.getMessage());
      }
    }
    return rows;
  }

  private static Map<String, String> names(CSVRecord row) {
    var names = new HashMap<String, String>();
    for (var name : row.toMap().keySet()) {
      names.put(name.toLowerCase(Locale.ROOT).replace(' ', '_'), name);
    }
    return names;
  }

  private Row row(CSVRecord it, Map<String, String> names) {
    var created = Objects.requireNonNull(time(cell(it, names, "created_date")));
    var closed = time(cell(it, names, "closed_date"));
    if (closed != null && closed.isBefore(created)) {
      count(trouble, "closed before it was made: taken as open");
      closed = null;
    }
    var longitude = cell(it, names, "longitude");
    var latitude = cell(it, names, "latitude");
    var hasPoint = !longitude.isEmpty() && !latitude.isEmpty();
    return new Row(
        cell(it, names, "complaint_type"),
        (cell(it, names, "complaint_type") + " " + cell(it, names, "descriptor")).strip(),
        hasPoint ? laid(Double.parseDouble(longitude), 0) : null,
        hasPoint ? laid(Double.parseDouble(latitude), 1) : null,
        cell(it, names, "incident_address"),
        created,
        closed);
  }

  private static String cell(CSVRecord it, Map<String, String> names, String name) {
    var own = names.get(name);
    return own == null || !it.isSet(own) ? "" : it.get(own).strip();
  }

  private static double laid(double degrees, int axis) {
    var share = (degrees - NEW_YORK[axis]) / (NEW_YORK[axis + 2] - NEW_YORK[axis]);
    return WUHAN[axis] + share * (WUHAN[axis + 2] - WUHAN[axis]);
  }

  private static @Nullable Instant time(String text) {
    if (text.isEmpty()) return null;
    DateTimeParseException last = null;
    for (var form : TIMES) {
      try {
        return LocalDateTime.parse(text, form).atZone(WorkDays.ZONE).toInstant();
      } catch (DateTimeParseException other) {
        last = other;
      }
    }
    throw Objects.requireNonNull(last);
  }

  private Caller caller(Role role) {
    var user = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var accounts = bench.bean(Accounts.class);
    accounts.found(
        user, user, "a long bench password", new Post.Wish(role, user, CITY, null, null), "bench");
    var account = accounts.byUser(user).orElseThrow();
    var post = bench.bean(Posts.class).openTo(account).getFirst();
    return new Caller(account.id(), user, post.id(), post.place(), post.powers());
  }

  private void report(Caller clerk, Caller command, Row row, Queue<Event> later) {
    var leaf = leaves.get(row.type());
    try {
      var taken =
          bench
              .bean(CaseReports.class)
              .report(
                  clerk,
                  new Telling(
                      UUID.randomUUID(),
                      Source.HOTLINE,
                      null,
                      row.words().isEmpty() ? "?" : row.words(),
                      row.longitude(),
                      row.latitude(),
                      null,
                      null,
                      null,
                      row.address(),
                      leaf,
                      null,
                      null,
                      null,
                      null,
                      null));
      if (row.longitude() == null) count(trouble, "no point: located by whoever dispatches");
      else if (!taken.it().spot().isOfGrid()) count(trouble, "outside every grid: the same");
      tally(leaf).reported++;
      if (leaf == null) {
        later.add(new Event(row.created(), () -> divert(command, taken.id(), row)));
      } else {
        later.add(new Event(row.created(), () -> dispatch(command, taken)));
        var closed = row.closed();
        if (closed != null) later.add(new Event(closed, () -> close(command, taken.id(), leaf)));
      }
    } catch (RuntimeException refused) {
      count(trouble, "refused: " + refused.getMessage());
    }
  }

  private Tally tally(@Nullable String leaf) {
    return tallies.computeIfAbsent(leaf == null ? "(none of ours)" : leaf, _ -> new Tally());
  }

  private void divert(Caller command, CaseId id, Row row) {
    count(trouble, "none of our classes: " + notOurs.getOrDefault(row.type(), row.type()));
    step(command, id, Act.DIVERT, Diversion.NOT_OURS, null);
  }

  /** Looked at and sent to whose work it is, at once. */
  private void dispatch(Caller command, CaseFile taken) {
    var id = taken.id();
    if (!taken.it().spot().isOfGrid()) locate(command, id);
    var stands = bench.bean(Cases.class).get(command, id).file().it().state().name();
    if (stands.equals("VERIFYING")) step(command, id, Act.VERIFY, null, null);
    step(command, id, Act.DISPATCH, null, taken);
    step(command, id, Act.SIGN, null, null);
  }

  /** Whoever dispatches asks back where it is; here it is one grid or another. */
  private void locate(Caller command, CaseId id) {
    var place = grids.get((int) (id.number() % grids.size()));
    var version = bench.bean(Cases.class).get(command, id).file().it().version();
    bench
        .bean(Cases.class)
        .act(
            command,
            id,
            new Wanted(
                Act.LOCATE,
                version,
                null,
                null,
                null,
                null,
                place,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  private void close(Caller command, CaseId id, String leaf) {
    step(command, id, Act.HANDLE, null, null);
    var file = bench.bean(Cases.class).get(command, id).file();
    var handled = file.times().handled();
    var by = file.times().handleBy();
    var tally = tally(leaf);
    tally.done++;
    if (handled != null && by != null && !handled.isAfter(by)) tally.inTime++;
  }

  private void step(
      Caller caller, CaseId id, Act act, @Nullable Diversion to, @Nullable CaseFile dispatched) {
    try {
      var cases = bench.bean(Cases.class);
      var version = cases.get(caller, id).file().it().version();
      var agency =
          dispatched == null || dispatched.it().classing() == null
              ? null
              : bench
                  .bean(Classes.class)
                  .get(dispatched.it().classing().leaf())
                  .standards()
                  .getFirst()
                  .agency();
      cases.act(
          caller,
          id,
          new Wanted(
              act,
              version,
              "replayed",
              null,
              null,
              agency,
              null,
              null,
              null,
              null,
              to,
              null,
              null));
    } catch (RuntimeException refused) {
      count(trouble, act + " refused: " + refused.getMessage());
    }
  }

  private static void count(Map<String, Integer> of, String what) {
    of.merge(what, 1, Integer::sum);
  }

  private void tell(int rows, double seconds) {
    System.out.printf(
        Locale.ROOT, "%n%-24s %9s %9s %9s%n", "class", "reported", "handled", "in time");
    var all = new Tally();
    tallies.forEach((leaf, it) -> {
      System.out.printf(
          Locale.ROOT, "%-24s %,9d %,9d %,9d%n", leaf, it.reported, it.done, it.inTime);
      all.reported += it.reported;
      all.done += it.done;
      all.inTime += it.inTime;
    });
    System.out.println();
    trouble.forEach((what, many) -> System.out.printf(Locale.ROOT, "%,6d  %s%n", many, what));
    System.out.printf(
        Locale.ROOT,
        "%n{\"rows\":%d,\"reported\":%d,\"handled\":%d,\"in_time\":%d,\"seconds\":%.1f}%n",
        rows,
        all.reported,
        all.done,
        all.inTime,
        seconds);
  }
}
