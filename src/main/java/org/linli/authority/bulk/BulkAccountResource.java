package org.linli.authority.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.linli.places.Source;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for many accounts from one table. */
@RestController
@RequestMapping("/api/accounts/imports")
class BulkAccountResource {

  private final BulkAccounts bulk;
  private final Texts texts;

  BulkAccountResource(BulkAccounts bulk, Texts texts) {
    this.bulk = bulk;
    this.texts = texts;
  }

  /**
   * What became of the table. {@code rest} is a CSV of the rows not taken, with the reasons, to be
   * corrected and sent again; {@code made} is the sheet to hand out, which is never told again.
   */
  record ReportView(
      boolean dryRun,
      int rows,
      int created,
      int given,
      int agencies,
      int unchanged,
      int rejected,
      List<Texts.FaultView> errors,
      @Nullable String rest,
      List<BulkReport.Made> made) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ReportView load(
      Caller caller,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    if (file == null) throw Refusal.because(BulkReason.NO_FILE);
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var report = bulk.load(caller, new Source(name, file::getInputStream), dryRun);
    return new ReportView(
        report.dryRun(),
        report.rows(),
        report.created(),
        report.given(),
        report.agencies(),
        report.unchanged(),
        report.rejected().size(),
        report.errors().stream().map(it -> texts.view(name, it.line(), it.fault())).toList(),
        report.rejected().isEmpty() ? null : rest(report),
        report.made());
  }

  private String rest(BulkReport report) {
    var text = new StringBuilder();
    try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord(with(report.header(), report, texts.say("imports.reason")));
      for (var row : report.rejected()) {
        csv.printRecord(with(row.line(), report, reasons(row.faults())));
      }
      return text.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<String> with(TableFile.Line line, BulkReport report, String last) {
    var cells = new ArrayList<String>();
    for (var i = 0; i < report.header().cells().size(); i++) cells.add(line.cell(i));
    cells.add(last);
    return cells;
  }

  private String reasons(List<Fault> faults) {
    return faults.stream().map(it -> texts.view(it).reason()).collect(Collectors.joining("; "));
  }
}
