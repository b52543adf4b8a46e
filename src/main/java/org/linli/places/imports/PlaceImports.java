package org.linli.places.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Texts;
import org.linli.journal.Journal;
import org.linli.places.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which divisions come into the tree. An import is all one transaction. */
@Service
@Transactional
public class PlaceImports {

  private static final int MOST_FILES = 40;
  private static final Duration REST_KEPT = Duration.ofDays(30);

  private final StagedRowsStore staged;
  private final PlaceImportStore store;
  private final Journal journal;
  private final Texts texts;
  private final Clock clock;

  PlaceImports(
      StagedRowsStore staged, PlaceImportStore store, Journal journal, Texts texts, Clock clock) {
    this.staged = staged;
    this.store = store;
    this.journal = journal;
    this.texts = texts;
    this.clock = clock;
  }

  /** Imports files in any order; codes outside the caller's place are rejected row by row. */
  public ImportReport add(Caller caller, List<Source> files, boolean dryRun) {
    caller.require(Power.IMPORT_PLACES);
    var id = UUID.randomUUID();
    var report = compare(id, files, caller.place(), dryRun);
    if (report.wrote()) {
      var extent = write(report, caller.place(), "import " + id);
      journal.note(caller, "PLACES_IMPORTED", id.toString(), extent, facts(report));
    }
    return report;
  }

  /** The same for the program itself (the demo, the command line), anywhere in the country. */
  public ImportReport load(List<Source> files, boolean dryRun, String basis) {
    var id = UUID.randomUUID();
    var report = compare(id, files, PlaceCode.COUNTRY, dryRun);
    if (report.wrote()) {
      var extent = write(report, PlaceCode.COUNTRY, basis);
      journal.noteOwn("PLACES_IMPORTED", id.toString(), extent, basis, facts(report));
    }
    return report;
  }

  public ImportReport load(List<Source> files, String basis) {
    return load(files, false, basis);
  }

  /** The same for the program itself, which imported them. */
  @Transactional(readOnly = true)
  public String rest(UUID id) {
    return RestFile.unzipped(
        store.rest(id).orElseThrow(() -> new NoSuchElementException(id.toString())).zipped());
  }

  /** The rejected rows of an import, each with its reason, to be corrected and imported again. */
  @Transactional(readOnly = true)
  public String rest(Caller caller, UUID id) {
    var rest = store.rest(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.IMPORT_PLACES, rest.place());
    return RestFile.unzipped(rest.zipped());
  }

  private ImportReport compare(UUID id, List<Source> files, PlaceCode within, boolean dryRun) {
    if (files.isEmpty()) throw Refusal.because(ImportReason.NO_FILES);
    if (files.size() > MOST_FILES) {
      throw Refusal.because(ImportReason.TOO_MANY_FILES, files.size(), MOST_FILES);
    }
    if (!dryRun) store.lockTree();
    var read = staged.fill(files, within);
    staged.merge();
    return new ImportReport(
        id,
        dryRun,
        read,
        store.compare(),
        staged.countRejected(),
        staged.firstRejected(files, ImportReport.MOST_ERRORS));
  }

  /** Writes what was merged and keeps the rest; answers the place that holds all of it. */
  private PlaceCode write(ImportReport report, PlaceCode within, String source) {
    var now = clock.instant();
    for (var code : store.missingAncestors()) {
      store.addAncestor(code, Provinces.nameOf(code), "told by codes", now);
    }
    store.write(report.counts(), source, now);
    store.forgetBefore(now.minus(REST_KEPT));
    store.keep(report, within, now, report.hasRest() ? rest() : null);
    var extent = store.extent();
    return within.contains(extent) ? extent : within;
  }

  private byte[] rest() {
    var file = new RestFile(texts.say("imports.reason"));
    staged.eachRejected((cells, fault) -> file.add(cells, texts.view(fault).reason()));
    return file.zipped();
  }

  private static Map<String, ?> facts(ImportReport report) {
    return Map.of(
        "files", report.files(),
        "added", report.counts().added(),
        "changed", report.counts().changed(),
        "unchanged", report.counts().unchanged(),
        "rejected", report.rejected());
  }
}
