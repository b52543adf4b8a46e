package org.linli.sweeps;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.edge.Download;
import org.linli.edge.Refuses;
import org.linli.edge.Texts;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.people.organisations.OrganisationId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** HTTP for many reports at once. */
@RestController
@RequestMapping("/api/reports")
class BatchResource {

  private static final String JSON_LINES = "application/x-ndjson";
  private static final String CSV = "text/csv";
  private static final String XLSX = Download.XLSX;

  private final Batches batches;
  private final Texts texts;
  private final JsonMapper json;

  BatchResource(Batches batches, Texts texts, JsonMapper json) {
    this.batches = batches;
    this.texts = texts;
    this.json = json;
  }

  /** What was refused, on disk until the answer is sent: few or millions cost the same memory. */
  private record Refusals(Path file, OutputStream out, Writer writer) implements AutoCloseable {

    static Refusals open() throws IOException {
      var file = Files.createTempFile("linli-refused", ".part");
      var out = new BufferedOutputStream(Files.newOutputStream(file));
      return new Refusals(file, out, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      writer.close();
      Files.deleteIfExists(file);
    }
  }

  @PostMapping(
      path = "/batch",
      consumes = {JSON_LINES, CSV, XLSX})
  @Operation(
      summary = "Many readings at once, each of one person",
      description =
          "A body of any length. Each row: id (a UUID made by the sender; sending it again does no harm), resident, household (only if known), day, slot, celsius, measuredBy, measuredAt (only if known). The answer comes when all is read: how many were taken, were there again, corrected and refused, in the headers (for NDJSON also in the first line), and every refused row as it came with what is wrong. Corrected in place, the answer can be sent again as it is. A workbook goes the same way: its first sheet, the first row the header. What is the same for all rows of a list may be said once instead: who measured (party), when (day and slot), and an id of the file (batch), from which the rows have theirs; then a row without a temperature is passed over and counted as blank.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(mediaType = JSON_LINES, schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
              }))
  @ApiResponse(
      responseCode = "200",
      description = "Every row is kept",
      content = {
        @Content(mediaType = JSON_LINES, schema = @Schema(type = "string")),
        @Content(mediaType = CSV, schema = @Schema(type = "string")),
        @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
      })
  @ApiResponse(
      responseCode = "207",
      description = "Some rows are refused; the others are kept",
      content = {
        @Content(mediaType = JSON_LINES, schema = @Schema(type = "string")),
        @Content(mediaType = CSV, schema = @Schema(type = "string")),
        @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
      })
  @Refuses({404, 415, 422})
  void batch(
      Caller caller,
      @RequestParam(required = false) @Nullable OrganisationId organisation,
      @RequestParam(required = false) @Nullable UUID batch,
      @RequestParam(required = false) @Nullable Party party,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var by = batches.requireBringer(caller, organisation);
    var period = day == null || slot == null ? null : new Period(day, slot);
    var forAll = new BatchReader.ForAll(batch, party, period);
    var type = request.getContentType().toLowerCase(Locale.ROOT);
    var form = new BatchRows[1];
    try (var refusals = Refusals.open()) {
      var tally =
          batches.take(
              by,
              forAll,
              reader -> form[0] = form(type, request, reader, refusals),
              (row, why) -> form[0].refused(row, texts.view(null, row.line(), why)));
      form[0].end();
      refusals.writer().flush();
      answer(response, type, form[0], tally, refusals.file());
    }
  }

  private BatchRows form(
      String type, HttpServletRequest request, BatchReader reader, Refusals refusals)
      throws IOException {
    if (type.startsWith(XLSX)) {
      return new SheetRows(request.getInputStream(), reader, refusals.out());
    }
    var body = new InputStreamReader(request.getInputStream(), charset(request));
    return type.startsWith(CSV)
        ? new CsvRows(body, reader, refusals.writer())
        : new JsonRows(body, reader, json, refusals.writer());
  }

  private static void answer(
      HttpServletResponse response, String type, BatchRows form, Batches.Tally tally, Path refused)
      throws IOException {
    response.setStatus(tally.refused() == 0 ? 200 : 207);
    response.setContentType(
        type.startsWith(XLSX)
            ? XLSX
            : (type.startsWith(CSV) ? CSV : JSON_LINES) + ";charset=UTF-8");
    response.setHeader("Linli-Rows", Integer.toString(tally.rows()));
    response.setHeader("Linli-Taken", Integer.toString(tally.taken()));
    response.setHeader("Linli-Again", Integer.toString(tally.again()));
    response.setHeader("Linli-Corrected", Integer.toString(tally.corrected()));
    response.setHeader("Linli-Refused", Integer.toString(tally.refused()));
    response.setHeader("Linli-Blank", Integer.toString(tally.blank()));
    var out = response.getOutputStream();
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    form.begin(writer, tally);
    writer.flush();
    Files.copy(refused, out);
  }

  private static Charset charset(HttpServletRequest request) {
    var type = MediaType.parseMediaType(request.getContentType());
    return type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
  }
}
