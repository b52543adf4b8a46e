package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.KnownRows;
import org.linli.facts.known.Subject;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.Template;

/**
 * The rows of a table that name somebody or something already: who each of them is. Found by
 * identity number or credit code where the row has one, else by a name that only one goes by.
 */
final class GivenRows {

  private static final int WINDOW = 1000;

  private static final int MOST_TOLD = 50;

  /** By what a row may be recognised, the surest first. */
  private static final Map<ItemSubject, List<String>> KEYS =
      Map.of(
          ItemSubject.RESIDENT, List.of("IDENTITY_NUMBER", "NAME"),
          ItemSubject.HOUSEHOLD, List.of("HOUSEHOLD_HEAD_IDENTITY", "HOUSEHOLD_HEAD"),
          ItemSubject.ORGANISATION, List.of("CREDIT_CODE", "ORG_NAME"),
          ItemSubject.BUILDING, List.of("BUILDING_NAME", "BUILDING_ADDRESS"),
          ItemSubject.DWELLING, List.of("DWELLING_ADDRESS"),
          ItemSubject.PLACE, List.of());

  private final SheetPlan plan;
  private final RowStream stream;
  private final TreeMap<Integer, Subject> found = new TreeMap<>();
  private final Map<Integer, List<Answer>> window = new HashMap<>();
  private final List<Fault> notFound = new ArrayList<>();
  private int unknown;

  GivenRows(
      Template template,
      SheetPlan plan,
      KnownRows rows,
      Places places,
      RowStream stream,
      PlaceCode within) {
    this.plan = plan;
    this.stream = stream;
    var texts = texts(template);
    if (plan.subject() == ItemSubject.PLACE) {
      resolve(texts, placesByName(places, within));
    } else {
      for (var key : KEYS.getOrDefault(plan.subject(), List.of())) {
        var column = column(key);
        if (column != null) resolve(texts, key, column, rows, within);
      }
    }
    unknown = texts.size() - found.size();
    texts.forEach((number, cells) -> {
      if (found.containsKey(number) || notFound.size() == MOST_TOLD) return;
      var first = Collections.min(cells.keySet());
      var column = Objects.requireNonNull(plan.layout().table()).columns().get(first).index();
      notFound.add(
          Fault.at(
              FormReader.cell(plan, number, column),
              Objects.requireNonNull(cells.get(first)),
              FormFault.NOT_FOUND_HERE));
    });
  }

  /** The first of those rows, each with the cell that names somebody. */
  List<Fault> notFound() {
    return notFound;
  }

  /** Rows that name nobody who is found, or a name several go by. */
  int unknown() {
    return unknown;
  }

  /** All rows whose subject was found. */
  void each(RowStream.Taker take) {
    var subjects = new ArrayList<>(found.values());
    for (var from = 0; from < subjects.size(); from += WINDOW) {
      stream.of(subjects.subList(from, Math.min(subjects.size(), from + WINDOW)), take);
    }
  }

  /** The answers of a row, which are asked for from the top down; null where nobody was found. */
  @Nullable List<Answer> answers(SheetRow row) {
    if (!found.containsKey(row.number())) return null;
    if (!window.containsKey(row.number())) load(row.number());
    return window.get(row.number());
  }

  private void load(int from) {
    window.clear();
    var next = new LinkedHashMap<Integer, Subject>();
    for (var entry : found.tailMap(from).entrySet()) {
      if (next.size() == WINDOW) break;
      next.put(entry.getKey(), entry.getValue());
    }
    var answered = new HashMap<Subject, List<Answer>>();
    stream.of(
        new LinkedHashSet<>(next.values()), (row, answers) -> answered.put(row.subject(), answers));
    next.forEach((number, subject) -> {
      var answers = answered.get(subject);
      if (answers != null) window.put(number, answers);
    });
  }

  private @Nullable Integer column(String key) {
    for (var i = 0; i < plan.columns().size(); i++) {
      if (plan.columns().get(i).meaning() instanceof Meaning.Item(var item) && item.equals(key)) {
        return i;
      }
    }
    return null;
  }

  /**
   * What stands in the rows, by row and column of the table; rows that name nobody are left out.
   */
  private TreeMap<Integer, Map<Integer, String>> texts(Template template) {
    var table = Objects.requireNonNull(plan.layout().table());
    var texts = new TreeMap<Integer, Map<Integer, String>>();
    template.eachRow(
        plan.index(),
        row -> {
          if (row.number() < table.first()) return true;
          if (row.number() > table.last()) return false;
          var filled = new HashMap<Integer, String>();
          for (var i = 0; i < table.columns().size(); i++) {
            var text = row.at(table.columns().get(i).index()).text().strip();
            if (!text.isEmpty() && !(plan.columns().get(i).meaning() instanceof Meaning.Serial)) {
              filled.put(i, text);
            }
          }
          if (!filled.isEmpty()) texts.put(row.number(), filled);
          return true;
        });
    return texts;
  }

  private void resolve(
      TreeMap<Integer, Map<Integer, String>> texts,
      String key,
      int column,
      KnownRows rows,
      PlaceCode within) {
    var wanted = new LinkedHashMap<String, List<Integer>>();
    texts.forEach((number, cells) -> {
      var text = cells.get(column);
      if (text != null && !found.containsKey(number)) {
        var tidy = key.equals("NAME") || key.equals("HOUSEHOLD_HEAD") ? text : tidy(text);
        wanted.computeIfAbsent(tidy, _ -> new ArrayList<>()).add(number);
      }
    });
    if (wanted.isEmpty()) return;
    var subjects = subjects(key, wanted.keySet(), rows, within);
    wanted.forEach((text, numbers) -> {
      var of = subjects.getOrDefault(text, List.of());
      if (of.size() == 1) numbers.forEach(number -> found.put(number, of.getFirst()));
    });
  }

  private Map<String, List<Subject>> subjects(
      String key, Set<String> wanted, KnownRows rows, PlaceCode within) {
    return switch (key) {
      case "IDENTITY_NUMBER" -> rows.byIdentity(within, wanted);
      case "NAME" -> rows.byName(within, wanted);
      case "HOUSEHOLD_HEAD_IDENTITY" -> households(rows.byIdentity(within, wanted), rows);
      case "HOUSEHOLD_HEAD" -> households(rows.byName(within, wanted), rows);
      default -> byValue(key, wanted, rows, within);
    };
  }

  private static Map<String, List<Subject>> households(
      Map<String, List<Subject>> people, KnownRows rows) {
    var all = new LinkedHashSet<Subject>();
    people.values().forEach(all::addAll);
    var known = rows.of(all, Set.of());
    var households = new HashMap<String, List<Subject>>();
    people.forEach((text, of) ->
        households.put(
            text,
            of.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(it -> it.around().get(ItemSubject.HOUSEHOLD))
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
    return households;
  }

  /** There are few enough organisations and buildings in a place to look through them all. */
  private Map<String, List<Subject>> byValue(
      String key, Set<String> wanted, KnownRows rows, PlaceCode within) {
    var subjects = new HashMap<String, List<Subject>>();
    rows.each(
        within,
        plan.subject(),
        Set.of(key),
        (KnownRow row) -> {
          var value = row.value(key);
          if (value == null) return;
          var tidy = tidy(value);
          if (wanted.contains(tidy)) {
            subjects.computeIfAbsent(tidy, _ -> new ArrayList<>()).add(row.subject());
          }
        });
    return subjects;
  }

  private static String tidy(String text) {
    return Words.tight(text).toUpperCase(java.util.Locale.ROOT);
  }

  private Map<String, Subject> placesByName(Places places, PlaceCode within) {
    var byName = new HashMap<String, Subject>();
    for (var place : places.all(within, RowStream.levelOf(plan, within))) {
      byName.put(shortName(place), PlaceRows.subject(place.code()));
    }
    return byName;
  }

  /** 台北街社区居民委员会 is written 台北街社区 or 台北街. */
  private static String shortName(Place place) {
    return shortName(place.name());
  }

  private static String shortName(String name) {
    return Words.tight(name).replaceFirst("(社区)?(居民委员会|村民委员会|居委会|村委会|社区|村|街道办事处|街道)$", "");
  }

  private void resolve(TreeMap<Integer, Map<Integer, String>> texts, Map<String, Subject> byName) {
    texts.forEach((number, cells) ->
        cells.values().stream()
            .map(text -> byName.get(shortName(text)))
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(subject -> found.put(number, subject)));
  }
}
