package org.linli.sweeps;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.edge.Texts;
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

  private final Batches batches;
  private final Texts texts;
  private final JsonMapper json;

  BatchResource(Batches batches, Texts texts, JsonMapper json) {
    this.batches = batches;
    this.texts = texts;
    this.json = json;
  }

  /** What was refused, on disk until the answer is sent: few or millions cost the same memory. */
  private record Refusals(Path file, Writer writer) implements AutoCloseable {

    static Refusals open() throws IOException {
      var file = Files.createTempFile("linli-refused", ".part");
      return new Refusals(file, Files.newBufferedWriter(file));
    }

    @Override
    public void close() throws IOException {
      writer.close();
      Files.deleteIfExists(file);
    }
  }

  @PostMapping(
      path = "/batch",
      consumes = {JSON_LINES, CSV})
  @Operation(
      summary = "Many readings at once, each of one person",
      description =
          "A body of any length. Each row: id (a UUID made by the sender; sending it again does no harm), resident, household (only if known), day, slot, celsius, measuredBy, measuredAt (only if known). The answer comes when all is read: how many were taken, were there again, corrected and refused, in the headers (for NDJSON also in the first line), and every refused row as it came with what is wrong. Corrected in place, the answer can be sent again as it is.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(mediaType = JSON_LINES, schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
              }))
  @ApiResponse(
      responseCode = "200",
      description = "Every row is kept",
      content = {
        @Content(mediaType = JSON_LINES, schema = @Schema(type = "string")),
        @Content(mediaType = CSV, schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "207",
      description = "Some rows are refused; the others are kept",
      content = {
        @Content(mediaType = JSON_LINES, schema = @Schema(type = "string")),
        @Content(mediaType = CSV, schema = @Schema(type = "string"))
      })
  @Refuses({404, 415, 422})
  void batch(
      Caller caller,
      @RequestParam(required = false) @Nullable OrganisationId organisation,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var by = batches.requireBringer(caller, organisation);
    var body = new InputStreamReader(request.getInputStream(), charset(request));
    var csv = request.getContentType().toLowerCase(Locale.ROOT).startsWith(CSV);
    var form = new BatchRows[1];
    try (var refusals = Refusals.open()) {
      var tally =
          batches.take(
              by,
              reader ->
                  form[0] = csv ? new CsvRows(body, reader) : new JsonRows(body, reader, json),
              (row, why) ->
                  form[0].refused(refusals.writer(), row, texts.view(null, row.line(), why)));
      refusals.writer().flush();
      answer(response, csv, form[0], tally, refusals.file());
    }
  }

  private static void answer(
      HttpServletResponse response, boolean csv, BatchRows form, Batches.Tally tally, Path refused)
      throws IOException {
    response.setStatus(tally.refused() == 0 ? 200 : 207);
    response.setContentType((csv ? CSV : JSON_LINES) + ";charset=UTF-8");
    response.setHeader("Linli-Rows", Integer.toString(tally.rows()));
    response.setHeader("Linli-Taken", Integer.toString(tally.taken()));
    response.setHeader("Linli-Again", Integer.toString(tally.again()));
    response.setHeader("Linli-Corrected", Integer.toString(tally.corrected()));
    response.setHeader("Linli-Refused", Integer.toString(tally.refused()));
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
