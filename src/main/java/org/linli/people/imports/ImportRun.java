package org.linli.people.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.base.Level;
import org.linli.journal.Journal;
import org.linli.people.Ids;
import org.linli.people.sheets.SheetBook;
import org.linli.people.sheets.SheetRow;
import org.linli.people.sheets.Sheets;
import org.linli.places.Places;
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

  private final AddressBookStore books;
  private final PeopleMergeStore people;
  private final Places places;
  private final Ids ids;
  private final Vault vault;
  private final Clock clock;

  ImportRun(
      AddressBookStore books,
      PeopleMergeStore people,
      Places places,
      Ids ids,
      Vault vault,
      Clock clock) {
    this.books = books;
    this.people = people;
    this.places = places;
    this.ids = ids;
    this.vault = vault;
    this.clock = clock;
  }

  /** What came of it, and the rows that were not taken. */
  record Outcome(ImportResult result, List<RestRow> rest) {}

  /** Hears how far it is: rows done of all. */
  interface Progress {
    void at(int done, int total);
  }

  Outcome run(Job job, byte[] file, boolean write, Progress progress) {
    people.lock(job.subdistrict());
    try (var sheets = Sheets.open(job.file(), file)) {
      return new Running(job, sheets, write, clock.instant(), progress).run();
    }
  }

  /** One run with all it finds on its way. */
  private final class Running {

    private final Job job;
    private final SheetBook sheets;
    private final boolean write;
    private final Instant at;
    private final Progress progress;
    private final AddressBook book;
    private final Map<Integer, RowFault> faults = new TreeMap<>();
    private final Set<Long> grown = new HashSet<>();
    private Map<Note, Integer> notes = new EnumMap<>(Note.class);
    private int total;
    private int done;
    private int added;
    private int changed;
    private int same;
    private int householdsEntered;

    Running(Job job, SheetBook sheets, boolean write, Instant at, Progress progress) {
      this.job = job;
      this.sheets = sheets;
      this.write = write;
      this.at = at;
      this.progress = progress;
      this.book = books.load(job.place(), job.makes());
      if (job.place().level() == Level.GRID) {
        var grid = places.named(job.place());
        book.addGrid(grid.code().value(), grid.name());
      } else {
        for (var it : places.all(job.place(), Level.GRID)) {
          book.addGrid(it.code().value(), it.name());
        }
      }
    }

    Outcome run() {
      lookAtEachRow();
      if (write) books.enter(book, job.source(), at.toString());
      compareWithTheRegister();
      if (write) people.recount(job.subdistrict(), grown);
      var rest = faults.isEmpty() || !write ? List.<RestRow>of() : rest();
      var shown = faults.values().stream().limit(ImportResult.MOST_FAULTS).toList();
      return new Outcome(
          new ImportResult(
              added,
              changed,
              same,
              faults.size(),
              book.newBuildings().size(),
              book.newDwellings().size(),
              book.newHouseholds().size(),
              notes,
              shown),
          rest);
    }

    private LineReader reader() {
      return new LineReader(job.layout(), book, LocalDate.ofInstant(at, ZONE));
    }

    private void lookAtEachRow() {
      var reader = reader();
      var checks = new FileChecks();
      eachRow(row -> {
        try {
          var line = reader.read(row);
          if (line.isEmpty()) return;
          total++;
          checks.check(line.get(), vault.index(line.get().number()));
        } catch (Wrong wrong) {
          total++;
          reject(row.number(), wrong);
        }
      });
      checks.ages().forEach(this::reject);
      notes = reader.notes();
      progress.at(0, total);
    }

    private void compareWithTheRegister() {
      var reader = reader();
      var chunk = new ArrayList<PeopleMergeStore.Asked>(CHUNK);
      eachRow(row -> {
        try {
          var line = reader.read(row);
          if (line.isEmpty() || faults.containsKey(row.number())) return;
          chunk.add(new PeopleMergeStore.Asked(line.get(), vault.index(line.get().number())));
          if (chunk.size() == CHUNK) merge(chunk);
        } catch (Wrong known) {
          // It was told when each row was looked at.
        }
      });
      merge(chunk);
    }

    private void merge(List<PeopleMergeStore.Asked> chunk) {
      if (chunk.isEmpty()) return;
      var candidates = people.candidates(chunk, write);
      var newcomers = new ArrayList<PeopleMergeStore.Newcomer>();
      var amendments = new ArrayList<Amendment>();
      for (var asked : chunk) {
        var line = asked.line();
        try {
          var known =
              Recognition.of(line, candidates.getOrDefault(line.row(), List.of()), job.place());
          if (known.isEmpty()) {
            newcomers.add(
                new PeopleMergeStore.Newcomer(ids.next(), book.household(line.dwelling()), line));
          } else {
            var amendment = Amendment.of(known.get(), line);
            if (amendment.data().isEmpty()) same++;
            else amendments.add(amendment);
          }
        } catch (Wrong wrong) {
          reject(line.row(), wrong);
        }
      }
      added += newcomers.size();
      changed += amendments.size();
      if (write) write(newcomers, amendments);
      done += chunk.size();
      chunk.clear();
      progress.at(Math.min(done + faults.size(), total), total);
    }

    private void write(List<PeopleMergeStore.Newcomer> newcomers, List<Amendment> amendments) {
      var when = at.toString();
      var homes = book.newHouseholds();
      books.enterHouseholds(homes.subList(householdsEntered, homes.size()), job.source(), when);
      householdsEntered = homes.size();
      people.add(newcomers, job.source(), when);
      newcomers.forEach(it -> grown.add(it.household()));
      people.amend(
          amendments, new PeopleMergeStore.By(job.caller(), job.source(), when, Journal.DUTY));
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
      faults.putIfAbsent(
          row,
          new RowFault(
              row,
              cell(row, wrong.column()),
              wrong.value(),
              wrong.why(),
              wrong.facts().stream().map(String::valueOf).toList()));
    }

    /** The name of the cell at fault, such as B17; of the row where it has no column of its own. */
    private String cell(int row, Column column) {
      var at = column == Column.ADDRESS ? addressAt() : job.layout().at(column);
      return at < 0 ? Integer.toString(row) : SheetRow.letters(at) + row;
    }

    private int addressAt() {
      for (var each :
          new Column[] {Column.ADDRESS, Column.ROOM, Column.BUILDING, Column.COMPOUND}) {
        if (job.layout().has(each)) return job.layout().at(each);
      }
      return -1;
    }

    private void eachRow(java.util.function.Consumer<SheetRow> take) {
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
