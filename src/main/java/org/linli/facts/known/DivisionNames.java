package org.linli.facts.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Values;
import org.linli.places.Place;
import org.linli.places.Places;

/** Names of divisions as values tell them, each looked up once: made for one list or form. */
public final class DivisionNames implements Values.PlaceNames {

  private final Places places;
  private final Map<String, Optional<String>> codes = new HashMap<>();
  private final Map<String, Optional<String>> names = new HashMap<>();

  public DivisionNames(Places places) {
    this.places = places;
  }

  @Override
  public Optional<String> code(String name) {
    return codes.computeIfAbsent(name, this::named);
  }

  @Override
  public Optional<String> name(String code) {
    return names.computeIfAbsent(code, this::nameOf);
  }

  /** The one division that goes by the name, if just one does. */
  private Optional<String> named(String name) {
    var exact =
        places.search(name, Level.PROVINCE, 5).stream()
            .filter(it -> it.name().equals(name))
            .toList();
    return exact.size() == 1 ? Optional.of(exact.getFirst().code().toString()) : Optional.empty();
  }

  private Optional<String> nameOf(String code) {
    try {
      var place = PlaceCode.of(code);
      return Optional.ofNullable(places.named(List.of(place)).get(place)).map(Place::name);
    } catch (IllegalArgumentException notACode) {
      return Optional.empty();
    }
  }
}
