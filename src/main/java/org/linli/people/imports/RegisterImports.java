package org.linli.people.imports;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.sheets.SheetBook;
import org.linli.sheets.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for lists from spreadsheets, of residents, organisations or dwellings: read and
 * understood, tried dry, carried out. The last two go on by themselves, and whoever asked may leave
 * and come back.
 */
@Service
@Transactional
public class RegisterImports {

  private final JobStore jobs;
  private final ImportWorker worker;
  private final Stamps stamps;
  private final Clock clock;

  RegisterImports(JobStore jobs, ImportWorker worker, Stamps stamps, Clock clock) {
    this.jobs = jobs;
    this.worker = worker;
    this.stamps = stamps;
    this.clock = clock;
  }

  /** A column by its position from 0, and what it is chosen to be; null to leave it out. */
  public record Choice(int at, @Nullable Column column) {}

  /**
   * How a file is to be read: which sheet, what it is about (null: as it was recognised), what its
   * columns are where the program is to be corrected, and whether buildings and dwellings that are
   * not there are made.
   */
  public record Plan(int sheet, @Nullable Subject subject, List<Choice> columns, boolean makes) {}

  /** An import with what was found; null while nothing was tried yet. */
  record Found(Job job, @Nullable ImportResult result) {}

  /** Reads a file for a place of at most a subdistrict; nothing is changed by it. */
  Found read(Caller caller, PlaceCode within, String name, byte[] bytes) {
    var place = caller.cut(Power.IMPORT_REGISTER, within);
    if (place.level().isWiderThan(Level.SUBDISTRICT)) {
      throw Refusal.because(RegisterImportReason.PLACE_TOO_WIDE);
    }
    try (var book = Sheets.open(name, bytes)) {
      var layout =
          layouts(place)
              .best(book)
              .orElseThrow(() -> Refusal.because(RegisterImportReason.NO_HEADER, name));
      stamps.check(place, book, layout);
      var id = UUID.randomUUID();
      jobs.add(id, caller, place, clock.instant(), name, bytes, layout);
      return new Found(requiring(caller, id), null);
    }
  }

  @Transactional(readOnly = true)
  Page<Job> list(Caller caller, PlaceCode within, Page.Ask ask) {
    return jobs.list(caller.cut(Power.IMPORT_REGISTER, within), ask);
  }

  @Transactional(readOnly = true)
  Found get(Caller caller, UUID id) {
    var job = requiring(caller, id);
    return new Found(job, jobs.result(id).orElse(null));
  }

  /** The sheets of its file while there is something to choose; none once the file is deleted. */
  @Transactional(readOnly = true)
  List<SheetBook.Sheet> sheets(Caller caller, UUID id) {
    var job = requiring(caller, id);
    if (job.state() == Job.State.DONE || job.state().isUnderWay()) return List.of();
    return jobs.file(id)
        .map(bytes -> {
          try (var book = Sheets.open(job.file(), bytes)) {
            return book.sheets();
          }
        })
        .orElse(List.of());
  }

  /** Tries a plan dry. What was chosen of columns is remembered for the place. */
  void check(Caller caller, UUID id, Plan plan) {
    var job = requiring(caller, id);
    var layout = planned(job, plan);
    for (var heading : layout.headings()) {
      var column = heading.column();
      if (heading.why() == Layout.Why.CHOSEN && column != null) {
        jobs.remember(job.place(), layout.subject(), Words.plain(heading.label()), column);
      }
    }
    if (!jobs.start(job, layout, plan.makes(), Job.State.CHECKING)) throw notNow(job);
  }

  /** Carries out what was tried dry, exactly as it was tried. */
  void carryOut(Caller caller, UUID id) {
    var job = requiring(caller, id);
    if (job.state() != Job.State.CHECKED) {
      throw job.state().isUnderWay()
          ? notNow(job)
          : Refusal.because(RegisterImportReason.NOT_CHECKED);
    }
    if (!jobs.start(job, job.layout(), job.makes(), Job.State.IMPORTING)) throw notNow(job);
  }

  /** Deletes an import that is not under way, with its file; what was imported stays. */
  void forget(Caller caller, UUID id) {
    var job = requiring(caller, id);
    if (job.state().isUnderWay()) throw notNow(job);
    jobs.forget(job);
  }

  @Transactional(readOnly = true)
  RestFile rest(Caller caller, UUID id) {
    var job = requiring(caller, id);
    return new RestFile(
        job.layout(), jobs.rest(id).orElseThrow(() -> new NoSuchElementException(id.toString())));
  }

  /** Begins what waits; called after the transaction that made it wait. */
  void hurry() {
    worker.hurry();
  }

  /** Works through all that waits, in the caller's thread; for benchmarks and stories. */
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NEVER)
  public void workNow() {
    worker.work();
  }

  /**
   * The whole way at once, in the caller's thread: read, tried dry, carried out; for benchmarks and
   * programs. Answers what came of it.
   */
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NEVER)
  public ImportResult importNow(
      Caller caller, PlaceCode within, String name, byte[] file, boolean makes) {
    var job = read(caller, within, name, file).job();
    check(caller, job.id(), new Plan(job.layout().sheet(), null, List.of(), makes));
    worker.work();
    carryOut(caller, job.id());
    worker.work();
    return jobs.result(job.id()).orElseThrow();
  }

  private Layout planned(Job job, Plan plan) {
    var layout = isAsRead(job.layout(), plan) ? job.layout() : anew(job, plan);
    var chosen = new HashMap<Integer, Choice>();
    plan.columns().forEach(it -> chosen.put(it.at(), it));
    var headings =
        layout.headings().stream()
            .map(it -> chosen.containsKey(it.at()) ? corrected(it, chosen.get(it.at())) : it)
            .toList();
    var planned =
        new Layout(
            layout.subject(),
            layout.sheet(),
            layout.sheetName(),
            layout.headerFrom(),
            layout.headerTo(),
            headings);
    check(planned);
    return planned;
  }

  private static Layout.Heading corrected(Layout.Heading it, @Nullable Choice choice) {
    if (choice == null || choice.column() == it.column()) return it;
    return new Layout.Heading(
        it.at(), it.letters(), it.label(), choice.column(), Layout.Why.CHOSEN);
  }

  private static void check(Layout layout) {
    var taken = EnumSet.noneOf(Column.class);
    for (var heading : layout.headings()) {
      var column = heading.column();
      if (column != null && column.isTaken() && !taken.add(column)) {
        throw Refusal.because(
            RegisterImportReason.COLUMN_TWICE, heading.letters(), heading.label());
      }
    }
    layout
        .lacking()
        .ifPresent(lacking -> {
          throw Refusal.because(lacking);
        });
  }

  private static boolean isAsRead(Layout layout, Plan plan) {
    var sameSubject = plan.subject() == null || plan.subject() == layout.subject();
    return sameSubject && plan.sheet() == layout.sheet();
  }

  private Layouts layouts(PlaceCode place) {
    return new Layouts(subject -> jobs.remembered(place, subject));
  }

  private Layout anew(Job job, Plan plan) {
    var bytes =
        jobs.file(job.id())
            .orElseThrow(() -> Refusal.because(RegisterImportReason.FILE_GONE, job.file()));
    try (var book = Sheets.open(job.file(), bytes)) {
      return book.sheets().stream()
          .filter(it -> it.index() == plan.sheet())
          .findFirst()
          .flatMap(it -> layouts(job.place()).of(book, it, plan.subject()))
          .orElseThrow(() -> Refusal.because(RegisterImportReason.NO_HEADER, job.file()));
    }
  }

  private Refusal notNow(Job job) {
    return job.state().isUnderWay()
        ? Refusal.because(RegisterImportReason.UNDER_WAY)
        : Refusal.because(RegisterImportReason.FILE_GONE, job.file());
  }

  private Job requiring(Caller caller, UUID id) {
    var job = jobs.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.IMPORT_REGISTER, job.place());
    return job;
  }
}
