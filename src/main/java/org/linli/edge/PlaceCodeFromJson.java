package org.linli.edge;

import org.linli.base.PlaceCode;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a place code from a JSON text; other digits make the body unreadable (400). */
final class PlaceCodeFromJson extends StdDeserializer<PlaceCode> {

  PlaceCodeFromJson() {
    super(PlaceCode.class);
  }

  @Override
  public PlaceCode deserialize(JsonParser parser, DeserializationContext context) {
    var digits = parser.getValueAsString();
    try {
      return PlaceCode.of(digits);
    } catch (IllegalArgumentException notACode) {
      return (PlaceCode)
          context.handleWeirdStringValue(PlaceCode.class, digits, "not a place code");
    }
  }
}
