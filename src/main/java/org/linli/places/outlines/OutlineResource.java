package org.linli.places.outlines;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for outlines. */
@RestController
@RequestMapping("/api/places")
class OutlineResource {

  private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

  private final Outlines outlines;
  private final Texts texts;

  OutlineResource(Outlines outlines, Texts texts) {
    this.outlines = outlines;
    this.texts = texts;
  }

  enum Of {
    CHILDREN,
    SELF
  }

  @PostMapping(path = "/outlines", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  OutlineReportView add(
      Caller caller,
      @RequestParam(defaultValue = "AUTO") Crs crs,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    return OutlineReportView.of(outlines.add(caller, Upload.of(file), crs, dryRun), texts);
  }

  /**
   * The outlines as they are, or as they were on a day; 304 while the browser's map is the same.
   */
  @GetMapping("/{code}/outlines")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = "application/geo+json",
              schema = @Schema(implementation = OutlineMap.class)))
  @Nullable ResponseEntity<byte[]> map(
      Caller caller,
      @PathVariable PlaceCode code,
      @RequestParam(defaultValue = "CHILDREN") Of of,
      @RequestParam(required = false) @Nullable LocalDate day,
      WebRequest request) {
    var children = of == Of.CHILDREN;
    var version = "W/\"" + outlines.mapVersion(caller, code, children) + "\"";
    if (request.checkNotModified(version)) return null;
    return ResponseEntity.ok()
        .eTag(version)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .contentType(GEO_JSON)
        .body(outlines.map(caller, code, children, day).getBytes(StandardCharsets.UTF_8));
  }
}
