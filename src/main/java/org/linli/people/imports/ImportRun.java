package org.linli.people.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.people.Ids;
import org.linli.people.organisations.OrganisationLists;
import org.linli.places.Places;
import org.linli.places.grids.Locator;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetRow;
import org.linli.sheets.Sheets;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Runs through a file twice: first each row by itself and against the others, then, some ten
 * thousand at once, against the register. All within the caller's one transaction, so that an
 * import is whole or has not been; the rows themselves are never all in memory.
 */
@Component
class ImportRun {

  private static final int CHUNK = 20_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Stores stores;
  private final OrganisationLists organisations;
  private final Places places;
  private final Locator locator;
  private final Clock clock;

  ImportRun(
      Stores stores, OrganisationLists organisations, Places places, Locator locator, Clock clock) {
    this.stores = stores;
    this.organisations = organisations;
    this.places = places;
    this.locator = locator;
    this.clock = clock;
  }

  /** What is written with and read from, whatever the list is about. */
  @Component
  record Stores(AddressBookStore books, PeopleMergeStore people, Ids ids, Vault vault) {}

  /** Where a list is brought in: the place's doors, and how its rows are read. */
  record Ground(
      PlaceCode place,
      AddressBook book,
      Layout layout,
      Locator locator,
      RegisteredPlaces registered,
      Map<String, AddressText> parsed,
      LocalDate today) {

    Cells cells() {
      return new Cells(layout, locator, text -> parsed.computeIfAbsent(text, AddressText::of));
    }

    PersonReader people(Cells cells) {
      return new PersonReader(cells, book, registered, today);
    }
  }

  /** What came of it, and the rows that were not taken. */
  record Outcomes(ImportResult result, List<RestRow> rest) {}

  /** Hears how far it is: rows done of all. */
  interface Progress {
    void at(int done, int total);
  }

  Outcomes run(Job job, byte[] file, boolean write, Progress progress) {
    stores.people().lock(job.subdistrict());
    var at = clock.instant();
    var subject = job.layout().subject();
    var book =
        stores
            .books()
            .load(
                job.place(),
                GridNames.of(places, job.place()),
                job.makes() || subject == Subject.DWELLINGS);
    var ground =
        new Ground(
            job.place(),
            book,
            job.layout(),
            locator,
            new RegisteredPlaces(places, job.place()),
            new HashMap<>(),
            LocalDate.ofInstant(at, ZONE));
    var merging = new PeopleMerging(job, write, at, book, stores);
    var origin = new OrganisationLists.Origin(job.source(), job.caller(), at);
    try (var sheets = Sheets.open(job.file(), file)) {
      var passage =
          switch (subject) {
            case RESIDENTS -> new ResidentPassage(ground, merging, stores);
            case ORGANISATIONS -> new OrganisationPassage(ground, organisations, origin, write);
            case DWELLINGS -> new DwellingPassage(ground, merging, stores, write);
          };
      return new Running<>(job, sheets, write, at, book, passage, progress).run();
    }
  }

  /** One run with all it finds on its way. */
  private final class Running<L extends Line> {

    private final Job job;
    private final SheetBook sheets;
    private final boolean write;
    private final Instant at;
    private final AddressBook book;
    private final Passage<L> passage;
    private final Progress progress;
    private final Map<Integer, RowFault> faults = new TreeMap<>();
    private Map<Note, Integer> notes = Map.of();
    private int total;
    private int done;
    private int added;
    private int changed;
    private int same;

    Running(
        Job job,
        SheetBook sheets,
        boolean write,
        Instant at,
        AddressBook book,
        Passage<L> passage,
        Progress progress) {
      this.job = job;
      this.sheets = sheets;
      this.write = write;
      this.at = at;
      this.book = book;
      this.passage = passage;
      this.progress = progress;
    }

    Outcomes run() {
      lookAtEachRow();
      if (write) stores.books().enter(book, job.source(), at.toString());
      compareWithTheRegister();
      passage.settled();
      var rest = faults.isEmpty() || !write ? List.<RestRow>of() : rest();
      return new Outcomes(result(), rest);
    }

    private ImportResult result() {
      var unresolved = new TreeMap<>(passage.unresolved());
      unresolved.keySet().removeAll(faults.keySet());
      return new ImportResult(
          added,
          changed,
          same,
          faults.size(),
          book.newBuildings().size(),
          book.newDwellings().size(),
          book.newHouseholds().size(),
          notes,
          faults.values().stream().limit(ImportResult.MOST_FAULTS).toList(),
          unresolved.size(),
          unresolved.entrySet().stream()
              .limit(ImportResult.MOST_FAULTS)
              .map(it -> fault(it.getKey(), it.getValue()))
              .toList());
    }

    private void lookAtEachRow() {
      passage.begin();
      eachRow(row -> {
        try {
          var line = passage.read(row);
          if (line.isEmpty()) return;
          total++;
          passage.look(line.get());
        } catch (Wrong wrong) {
          total++;
          reject(row.number(), wrong);
        }
      });
      passage.looked((row, wrong) -> faults.put(row, fault(row, wrong)));
      notes = passage.notes();
      progress.at(0, total);
    }

    private void compareWithTheRegister() {
      passage.begin();
      var chunk = new ArrayList<L>(CHUNK);
      eachRow(row -> {
        try {
          // Also what is rejected, because a row may go by the one above it.
          var line = passage.read(row);
          if (line.isEmpty() || faults.containsKey(row.number())) return;
          chunk.add(line.get());
          if (chunk.size() == CHUNK) settle(chunk);
        } catch (Wrong known) {
          // It was told when each row was looked at.
        }
      });
      settle(chunk);
      passage.notes().forEach((note, count) -> notes.merge(note, count, Math::max));
    }

    private void settle(List<L> chunk) {
      if (chunk.isEmpty()) return;
      for (var outcome : passage.settle(chunk, this::reject).values()) {
        switch (outcome) {
          case ADDED -> added++;
          case CHANGED -> changed++;
          case SAME -> same++;
        }
      }
      done += chunk.size();
      chunk.clear();
      progress.at(Math.min(done + faults.size(), total), total);
    }

    private List<RestRow> rest() {
      var rest = new ArrayList<RestRow>();
      eachRow(row -> {
        var fault = faults.get(row.number());
        if (fault == null) return;
        var cells = new ArrayList<String>();
        for (var i = 0; i < job.layout().width(); i++) cells.add(row.at(i).text());
        rest.add(new RestRow(cells, fault));
      });
      return rest;
    }

    private void reject(int row, Wrong wrong) {
      faults.putIfAbsent(row, fault(row, wrong));
    }

    private RowFault fault(int row, Wrong wrong) {
      return new RowFault(
          row,
          cell(row, wrong.column()),
          wrong.value(),
          wrong.why(),
          wrong.facts().stream().map(String::valueOf).toList());
    }

    /** The name of the cell at fault, such as B17; of the row where it has no column of its own. */
    private String cell(int row, Column column) {
      var position = column == Column.ADDRESS ? addressAt() : job.layout().at(column);
      return position < 0 ? Integer.toString(row) : SheetRow.letters(position) + row;
    }

    private int addressAt() {
      for (var each :
          new Column[] {Column.ADDRESS, Column.ROOM, Column.BUILDING, Column.COMPOUND}) {
        if (job.layout().has(each)) return job.layout().at(each);
      }
      return -1;
    }

    private void eachRow(Consumer<SheetRow> take) {
      var from = job.layout().headerTo();
      sheets.read(
          job.layout().sheet(),
          row -> {
            if (row.number() > from) take.accept(row);
            return true;
          });
    }
  }
}
