package org.linli.people.imports;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Download;
import org.linli.edge.Refuses;
import org.linli.edge.Texts;
import org.linli.sheets.SheetWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for the register from and to spreadsheets. */
@RestController
@RequestMapping("/api/registers")
@Refuses(410)
class RegisterImportResource {

  static final String XLSX = Download.XLSX;

  private final RegisterImports imports;
  private final RegisterExports exports;
  private final Texts texts;

  RegisterImportResource(RegisterImports imports, RegisterExports exports, Texts texts) {
    this.imports = imports;
    this.exports = exports;
    this.texts = texts;
  }

  @PostMapping(value = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(CREATED)
  RegisterImportView read(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) throw Refusal.because(RegisterImportReason.NO_FILE);
    var name = file.getOriginalFilename();
    var found =
        imports.read(caller, within, name == null || name.isBlank() ? "?" : name, file.getBytes());
    return view(caller, found);
  }

  @GetMapping("/imports")
  Page<RegisterImportView> list(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode within, Page.Ask ask) {
    return imports
        .list(caller, within, ask)
        .map(it -> RegisterImportView.of(it, null, List.of(), texts));
  }

  @GetMapping("/imports/{id}")
  RegisterImportView one(Caller caller, @PathVariable UUID id) {
    return view(caller, imports.get(caller, id));
  }

  @PutMapping("/imports/{id}/plan")
  RegisterImportView check(
      Caller caller, @PathVariable UUID id, @RequestBody RegisterImports.Plan plan) {
    imports.check(caller, id, plan);
    imports.hurry();
    return one(caller, id);
  }

  @PutMapping("/imports/{id}/start")
  RegisterImportView carryOut(Caller caller, @PathVariable UUID id) {
    imports.carryOut(caller, id);
    imports.hurry();
    return one(caller, id);
  }

  @DeleteMapping("/imports/{id}")
  @ResponseStatus(NO_CONTENT)
  void forget(Caller caller, @PathVariable UUID id) {
    imports.forget(caller, id);
  }

  @GetMapping("/imports/{id}/rest")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  void rest(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
    var rest = imports.rest(caller, id);
    var width = rest.layout().width();
    var header = new ArrayList<String>();
    for (var i = 0; i < width; i++) header.add("");
    var reasonAt = rest.layout().at(Column.REASON) < 0 ? width : rest.layout().at(Column.REASON);
    for (var it : rest.layout().headings()) {
      header.set(it.at(), LayoutFinder.label(rest.layout().subject(), it));
    }
    put(header, reasonAt, texts.say("imports.reason"));
    var sheet = new SheetWriter(attached(response, "rest-" + id + ".xlsx"), "1");
    sheet.header(header, List.of());
    for (var row : rest.rows()) {
      var said = texts.view(row.fault().fault());
      var cells = new ArrayList<>(row.cells());
      put(cells, reasonAt, row.fault().cell() + ": " + said.reason() + " " + said.cure());
      sheet.row(cells);
    }
    sheet.finish();
  }

  @GetMapping("/residents.xlsx")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  void residents(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "false") boolean clear,
      HttpServletResponse response)
      throws IOException {
    exports.residents(caller, within, clear, () -> attached(response, "residents.xlsx"));
  }

  @GetMapping("/organisations.xlsx")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  void organisations(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "false") boolean clear,
      HttpServletResponse response)
      throws IOException {
    exports.organisations(caller, within, clear, () -> attached(response, "organisations.xlsx"));
  }

  @GetMapping("/dwellings.xlsx")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  void dwellings(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      HttpServletResponse response)
      throws IOException {
    exports.dwellings(caller, within, () -> attached(response, "dwellings.xlsx"));
  }

  private static void put(List<String> cells, int at, String text) {
    while (cells.size() <= at) cells.add("");
    cells.set(at, text);
  }

  private static OutputStream attached(HttpServletResponse response, String name)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return Download.begin(response, XLSX, name);
  }

  private RegisterImportView view(Caller caller, RegisterImports.Found found) {
    var job = found.job();
    return RegisterImportView.of(job, found.result(), imports.sheets(caller, job.id()), texts);
  }
}
