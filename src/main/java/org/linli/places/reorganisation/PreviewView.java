package org.linli.places.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.edge.Texts;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.outlines.GeoJson;
import org.linli.places.outlines.Outline;
import org.linli.places.topology.Metres;

/** A preview as it is shown; long ids are texts, areas square metres. */
record PreviewView(
    LocalDate figuresFrom, List<ResultView> results, List<LeftBehindView> leftBehind) {

  record ResultView(
      PlaceView place,
      List<PlaceView> from,
      int buildings,
      int households,
      int persons,
      Map<String, Long> open,
      @Nullable Long squareMetres,
      @Nullable GeoJson outline,
      List<BuildingView> stand) {}

  record BuildingView(
      String id,
      String name,
      String address,
      PlaceCode grid,
      int households,
      @Nullable Double longitude,
      @Nullable Double latitude) {

    static BuildingView of(Building it) {
      return new BuildingView(
          Long.toString(it.id()),
          it.name(),
          it.address(),
          it.grid(),
          it.households(),
          it.longitude(),
          it.latitude());
    }
  }

  record LeftBehindView(BuildingView building, String reason, String cure) {}

  static PreviewView of(Preview preview, Map<PlaceCode, Place> named, Texts texts) {
    return new PreviewView(
        preview.figuresFrom(),
        preview.results().stream().map(it -> view(it, named)).toList(),
        preview.leftBehind().stream().map(it -> view(it, texts)).toList());
  }

  private static ResultView view(Preview.Result it, Map<PlaceCode, Place> named) {
    var outline = it.outline();
    return new ResultView(
        PlaceView.of(it.place()),
        it.from().stream().map(named::get).filter(Objects::nonNull).map(PlaceView::of).toList(),
        it.size().buildings(),
        it.size().households(),
        it.size().persons(),
        it.open(),
        outline == null ? null : size(outline),
        outline == null ? null : GeoJson.of(outline.area()),
        it.buildings().stream().map(BuildingView::of).toList());
  }

  private static long size(Outline outline) {
    return Math.round(Metres.area(outline.area()));
  }

  private static LeftBehindView view(LeftBehind it, Texts texts) {
    var fault = texts.view(Fault.at("", it.building().name(), it.why()));
    return new LeftBehindView(BuildingView.of(it.building()), fault.reason(), fault.cure());
  }
}
