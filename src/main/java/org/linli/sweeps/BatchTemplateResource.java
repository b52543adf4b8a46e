package org.linli.sweeps;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.edge.Download;
import org.linli.edge.Refuses;
import org.linli.facts.Period;
import org.linli.people.Masked;
import org.linli.people.organisations.OrganisationId;
import org.linli.sheets.SheetWriter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the list that an employer, a venue or a community fills in and brings back. */
@RestController
@RequestMapping("/api/reports/batch/template.xlsx")
class BatchTemplateResource {

  private static final String XLSX = Download.XLSX;
  private static final List<BatchField> COLUMNS =
      List.of(
          BatchField.RESIDENT,
          BatchField.NAME,
          BatchField.DAY,
          BatchField.SLOT,
          BatchField.CELSIUS);

  private final Batches batches;
  private final Periods periods;

  BatchTemplateResource(Batches batches, Periods periods) {
    this.batches = batches;
    this.periods = periods;
  }

  /**
   * One line for everybody of an organisation who is in the register, with all that is known: only
   * the temperatures are left to be written. Without an organisation it has only its header.
   */
  @GetMapping
  @Refuses({404, 410})
  @ApiResponse(
      responseCode = "200",
      description = "A workbook",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  void template(
      Caller caller,
      @RequestParam(required = false) @Nullable OrganisationId organisation,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot,
      HttpServletResponse response)
      throws IOException {
    var people = batches.people(caller, organisation);
    var period = periods.chosen(day, slot).period();
    var locale = LocaleContextHolder.getLocale();
    var name = "linli-%s-%s.xlsx".formatted(period.day(), period.slot()).toLowerCase(Locale.ROOT);
    var sheet = new SheetWriter(Download.begin(response, XLSX, name), "batch");
    sheet.header(COLUMNS.stream().map(it -> it.heading(locale)).toList(), List.of(0, 1, 2, 3));
    for (var it : people) {
      var resident = it.resident();
      if (resident == null) continue;
      sheet.row(
          List.of(
              resident.toString(),
              Masked.name(it.name()),
              period.day().toString(),
              BatchReader.slotIn(period.slot(), locale),
              ""));
    }
    sheet.finish();
  }
}
