package org.linli.places.outlines;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/** The shape of what {@link MapDrawing} writes (GeoJSON, RFC 7946), for the OpenAPI document. */
record OutlineMap(
    @Schema(allowableValues = "FeatureCollection") String type, List<Feature> features) {

  record Feature(
      @Schema(allowableValues = "Feature") String type,
      PlaceCode id,
      Properties properties,
      Geometry geometry) {}

  /** {@code label} is where the name stands: longitude, latitude (WGS-84). */
  record Properties(
      PlaceCode code, String name, Level level, boolean synthetic, List<Double> label) {}

  record Geometry(
      @Schema(allowableValues = {"Polygon", "MultiPolygon"}) String type,
      List<Object> coordinates) {}
}
