package org.linli.places.imports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.linli.places.Source;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for importing divisions. */
@RestController
@RequestMapping("/api/places/imports")
class PlaceImportResource {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final PlaceImports imports;
  private final Texts texts;

  PlaceImportResource(PlaceImports imports, Texts texts) {
    this.imports = imports;
    this.texts = texts;
  }

  record ReportView(
      UUID id,
      boolean dryRun,
      List<ImportReport.FileRead> files,
      long added,
      long changed,
      long unchanged,
      long rejected,
      List<Texts.FaultView> errors,
      @Nullable String restUrl) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ReportView add(
      Caller caller,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(required = false) @Nullable List<MultipartFile> files) {
    var sources =
        files == null
            ? List.<Source>of()
            : files.stream().map(PlaceImportResource::source).toList();
    return view(imports.add(caller, sources, dryRun));
  }

  @GetMapping("/{id}/rest")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  ResponseEntity<byte[]> rest(Caller caller, @PathVariable UUID id) {
    var name = ContentDisposition.attachment().filename("rest-" + id + ".csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(imports.rest(caller, id).getBytes(StandardCharsets.UTF_8));
  }

  private static Source source(MultipartFile file) {
    var name = file.getOriginalFilename();
    return new Source(name == null ? "" : name, file::getInputStream);
  }

  private ReportView view(ImportReport report) {
    return new ReportView(
        report.id(),
        report.dryRun(),
        report.files(),
        report.counts().added(),
        report.counts().changed(),
        report.counts().unchanged(),
        report.rejected(),
        report.errors().stream().map(it -> texts.view(it.file(), it.row(), it.fault())).toList(),
        report.hasRest() ? "/api/places/imports/" + report.id() + "/rest" : null);
  }
}
