package org.linli.facts.known;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.ValueFault;
import org.linli.catalogue.Values;
import org.linli.law.ItemUses;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Whether something that is told can be recorded, and as what. */
@Component
class TellingCheck {

  private final DataItems items;
  private final Places places;
  private final ItemUses uses;
  private final RegisterRows registers;

  TellingCheck(DataItems items, Places places, ItemUses uses, RegisterRows registers) {
    this.items = items;
    this.places = places;
    this.uses = uses;
    this.registers = registers;
  }

  /** Which of these items may not be kept at a place: their kind is off, and no use runs there. */
  Set<String> off(Collection<DataItem> all, PlaceCode place, LocalDate day) {
    var keys =
        all.stream().filter(it -> !it.isInUse()).map(DataItem::key).collect(Collectors.toSet());
    return keys.isEmpty() ? Set.of() : uses.off(keys, place, day);
  }

  /** The positions of tellings of items that may not be kept where their subject is. */
  Set<Integer> off(List<Telling> tellings, LocalDate day) {
    var doubtful = new LinkedHashMap<Integer, Telling>();
    for (var at = 0; at < tellings.size(); at++) {
      var it = tellings.get(at);
      if (items.has(it.item()) && !items.item(it.item()).isInUse()) doubtful.put(at, it);
    }
    if (doubtful.isEmpty()) return Set.of();
    var grids = new HashMap<Subject, PlaceCode>();
    registers
        .of(doubtful.values().stream().map(Telling::subject).distinct().toList())
        .forEach(it -> grids.put(it.subject(), it.grid()));
    var known = new HashMap<PlaceCode, Map<String, Boolean>>();
    var off = new HashSet<Integer>();
    doubtful.forEach((at, it) -> {
      var grid = grids.get(it.subject());
      var isOn =
          grid != null
              && Objects.requireNonNull(known.computeIfAbsent(grid, _ -> new HashMap<>()))
                  .computeIfAbsent(it.item(), key -> uses.isOn(key, grid, day));
      if (!isOn) off.add(at);
    });
    return off;
  }

  void one(
      int position,
      Telling it,
      Values.PlaceNames names,
      LocalDate today,
      Set<Integer> off,
      List<Checked> checked,
      List<Fault> faults) {
    var where = "[" + position + "]";
    if (!items.has(it.item())) {
      faults.add(Fault.at(where + ".item", it.item(), KnownFault.NO_SUCH_ITEM));
      return;
    }
    var item = items.item(it.item());
    var before = faults.size();
    if (item.subject() != it.subject().kind()) {
      faults.add(Fault.at(where + ".item", it.item(), KnownFault.OF_ANOTHER_KIND, item.name()));
    } else if (off.contains(position)) {
      faults.add(Fault.at(where + ".item", it.item(), KnownFault.ITEM_OFF, item.name()));
    }
    if (it.source().isBlank()) {
      faults.add(Fault.at(where + ".source", "", KnownFault.SOURCE_MISSING));
    }
    if (it.asOf().isAfter(today)) {
      faults.add(Fault.at(where + ".asOf", it.asOf(), KnownFault.DAY_TO_COME));
    }
    if (item.register() != null
        && it.agency() == SourceAgency.COMMUNITY
        && !RegisterTellings.canTell(item.key())) {
      faults.add(Fault.at(where + ".item", it.item(), KnownFault.REGISTER_CHANGES_IT, item.name()));
    }
    if (faults.size() > before) return;
    value(where, position, it, item, names, checked, faults);
  }

  private void value(
      String where,
      int position,
      Telling it,
      DataItem item,
      Values.PlaceNames names,
      List<Checked> checked,
      List<Fault> faults) {
    switch (items.read(it.item(), it.version(), it.value(), names)) {
      case Values.Read.Value(var value, var _) ->
          checked.add(new Checked(position, it, item, value, item.version(), false));
      case Values.Read.Nothing _ ->
          faults.add(Fault.at(where + ".value", it.value(), KnownFault.VALUE_MISSING, item.name()));
      case Values.Read.Wrong(var why, var facts) -> {
        if (why == ValueFault.NO_COUNTERPART) {
          checked.add(new Checked(position, it, item, it.value(), it.version(), true));
        } else {
          faults.add(Fault.at(where + ".value", shown(it.value()), why, facts.toArray()));
        }
      }
    }
  }

  private static String shown(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }

  /** The names of divisions, each looked up once. */
  Values.PlaceNames places() {
    return new DivisionNames(places);
  }
}
