package org.linli.places.outlines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.places.Source;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON FeatureCollection (RFC 7946) of polygons, read feature by feature. {@code crs} is what
 * the member of that name says (of the 2008 edition), or null; its coordinates are as they stood.
 */
record GeoJsonFile(@Nullable String crs, List<Shape> shapes) {

  /** Reads one member after another from the same parser, so more may follow each. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** One feature: either its polygons or the fault that kept them from being read. */
  record Shape(
      int index,
      String code,
      @Nullable String name,
      @Nullable String crsNote,
      @Nullable Geometry polygons,
      @Nullable Fault fault) {}

  static GeoJsonFile read(Source source) {
    try (var in = source.open();
        var json = JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) throw notGeoJson(source);
      return collection(json, source);
    } catch (IOException | JacksonException broken) {
      throw notGeoJson(source);
    }
  }

  private static GeoJsonFile collection(JsonParser json, Source source) {
    String crs = null;
    var type = "";
    var shapes = new ArrayList<Shape>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var member = json.currentName();
      json.nextToken();
      if (member.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          shapes.add(shape(shapes.size(), JSON.readTree(json)));
        }
      } else {
        JsonNode value = JSON.readTree(json);
        if (member.equals("type")) type = value.asString("");
        if (member.equals("crs")) crs = value.at("/properties/name").asString("");
      }
    }
    if (!type.equals("FeatureCollection")) throw notGeoJson(source);
    if (shapes.isEmpty()) throw Refusal.because(OutlineReason.NO_FEATURES, source.name());
    return new GeoJsonFile(crs, shapes);
  }

  private static Shape shape(int index, JsonNode feature) {
    var properties = feature.path("properties");
    var code =
        Stream.of(properties.path("code"), feature.path("id"), properties.path("id"))
            .map(it -> it.asString("").strip())
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse(properties.path("adcode").asString("").strip());
    var name = properties.path("name").asString(null);
    var note = properties.path("crs_note").asString(null);
    try {
      var polygons = Polygons.read(feature.path("geometry"));
      return new Shape(index, code, name, note, polygons, null);
    } catch (Polygons.Unreadable unreadable) {
      return new Shape(index, code, name, note, null, unreadable.fault());
    }
  }

  private static Refusal notGeoJson(Source source) {
    return Refusal.because(OutlineReason.NOT_GEOJSON, source.name());
  }

  /** The coordinates the file says it has; AUTO where it is silent. */
  Crs told() {
    var notes =
        shapes.stream().map(Shape::crsNote).filter(java.util.Objects::nonNull).distinct().toList();
    if (crs == null && notes.isEmpty()) return Crs.AUTO;
    var words = crs == null ? String.join(" / ", notes) : crs;
    var known = (crs == null ? notes : List.of(crs)).stream().map(GeoJsonFile::known).distinct();
    var all = known.toList();
    if (all.size() > 1 || all.contains(Crs.AUTO)) {
      throw Refusal.because(OutlineReason.CRS_UNKNOWN, words);
    }
    return all.getFirst();
  }

  /** CGCS2000 (EPSG:4490) is WGS-84 to within centimetres. */
  private static Crs known(String words) {
    var name = words.strip().toUpperCase(Locale.ROOT).replace("-", "");
    if (name.startsWith("GCJ02") || name.endsWith("GCJ02")) return Crs.GCJ02;
    var same = name.startsWith("WGS84") || name.startsWith("CGCS2000") || name.endsWith("CRS84");
    return same || name.endsWith(":4326") || name.endsWith(":4490") ? Crs.WGS84 : Crs.AUTO;
  }
}
