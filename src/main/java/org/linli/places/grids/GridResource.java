package org.linli.places.grids;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.linli.places.outlines.Crs;
import org.linli.places.outlines.OutlineReportView;
import org.linli.places.outlines.Upload;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for grids, and for the grid at a point. */
@RestController
@RequestMapping("/api/places")
class GridResource {

  private final Grids grids;
  private final SurveyedGrids surveyed;
  private final Locator locator;
  private final Places places;
  private final Texts texts;

  GridResource(Grids grids, SurveyedGrids surveyed, Locator locator, Places places, Texts texts) {
    this.grids = grids;
    this.surveyed = surveyed;
    this.locator = locator;
    this.places = places;
    this.texts = texts;
  }

  record Draw(int householdsPerGrid, boolean dryRun) {}

  record DrawView(boolean dryRun, int communities, int grids, List<SkippedView> skipped) {}

  record SkippedView(PlaceCode code, String name, String reason) {}

  record At(PlaceView grid, List<PlaceView> ancestors) {}

  @PostMapping("/{code}/grids")
  DrawView draw(Caller caller, @PathVariable PlaceCode code, @RequestBody Draw draw) {
    var report = grids.draw(caller, code, draw.householdsPerGrid(), draw.dryRun());
    return new DrawView(
        report.dryRun(),
        report.communities(),
        report.grids(),
        report.skipped().stream().map(this::view).toList());
  }

  @PostMapping(path = "/grids", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  OutlineReportView add(
      Caller caller,
      @RequestParam(defaultValue = "AUTO") Crs crs,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    return OutlineReportView.of(surveyed.add(caller, Upload.of(file), crs, dryRun), texts);
  }

  @GetMapping("/at")
  At at(
      Caller caller,
      @RequestParam double longitude,
      @RequestParam double latitude,
      @RequestParam(defaultValue = "WGS84") Crs crs) {
    var grid = locator.gridAt(caller, longitude, latitude, crs);
    return new At(
        PlaceView.of(places.named(grid)),
        places.ancestors(grid).stream().map(PlaceView::of).toList());
  }

  private SkippedView view(Skipped it) {
    return new SkippedView(it.code(), it.name(), texts.say("grids.skipped." + it.why().name()));
  }
}
