package org.linli.facts.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;
import org.linli.journal.Journal;
import org.linli.sheets.SheetRow;

/** Reads the rows of an agency's list: of whom each is, what it tells, or what is wrong with it. */
final class ListReading {

  private static final String NAME = "NAME";
  private static final String IDENTITY = "IDENTITY_NUMBER";

  /** From whom a list is, of which place, under which name and of which day. */
  record Terms(SourceAgency agency, PlaceCode place, String file, LocalDate asOf) {}

  /** A row that is not taken. */
  record Rejected(int row, List<String> cells, Fault fault) {}

  private final ListHeader header;
  private final Terms terms;
  private final @Nullable DataItem whole;
  private final DataItems items;
  private final Values.PlaceNames places;
  private final KnownRows rows;
  private final List<SheetRow> lines;
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<Subject, Integer> firstRows = new HashMap<>();
  private final Map<Subject, Map<String, String>> told = new HashMap<>();

  /**
   * @param whole what everybody on the list is, where it is a whole one
   */
  ListReading(
      ListHeader header,
      Terms terms,
      @Nullable DataItem whole,
      DataItems items,
      Values.PlaceNames places,
      KnownRows rows,
      List<SheetRow> lines) {
    this.header = header;
    this.terms = terms;
    this.whole = whole;
    this.items = items;
    this.places = places;
    this.rows = rows;
    this.lines = lines;
  }

  List<Telling> tellings() {
    return tellings;
  }

  List<Rejected> rejected() {
    return rejected;
  }

  int found() {
    return firstRows.size();
  }

  /** Everybody is looked up at once, then row by row it is seen what each tells. */
  void read() {
    var byKey = lookedUp();
    var names = namesOf(byKey);
    for (var line : lines) {
      try {
        one(line, subject(line, byKey, names));
      } catch (Wrong wrong) {
        rejected.add(
            new Rejected(
                line.number(), line.cells().stream().map(it -> it.text()).toList(), wrong.fault));
      }
    }
  }

  private void one(SheetRow line, Subject subject) throws Wrong {
    var values = new LinkedHashMap<String, String>();
    for (var column : header.columns()) {
      var item = column.item();
      if (column.use() != ListHeader.Use.TAKEN || item == null) continue;
      var cell = line.at(column.at());
      switch (items.read(item.key(), item.version(), cell.text(), places)) {
        case Values.Read.Value(var value, var _) -> values.put(item.key(), value);
        case Values.Read.Nothing _ -> {}
        case Values.Read.Wrong(var why, var facts) ->
            throw new Wrong(Fault.at(column.heading(), cell.text(), why, facts.toArray()));
      }
    }
    if (whole != null) values.putIfAbsent(whole.key(), "Y");
    var before = told.putIfAbsent(subject, values);
    if (before != null && !before.equals(values)) {
      throw new Wrong(
          Fault.at(
              String.valueOf(line.number()),
              "",
              KnownFault.TWICE_IN_THE_LIST,
              firstRows.getOrDefault(subject, 0)));
    }
    if (before != null) return;
    firstRows.put(subject, line.number());
    values.forEach((key, value) ->
        tellings.add(
            new Telling(
                subject,
                key,
                items.item(key).version(),
                value,
                terms.agency(),
                terms.file(),
                terms.asOf(),
                Journal.DUTY)));
  }

  private Map<String, Map<String, List<Subject>>> lookedUp() {
    var found = new HashMap<String, Map<String, List<Subject>>>();
    for (var column : header.columns()) {
      if (column.use() != ListHeader.Use.NAMING || column.item() == null) continue;
      var key = column.item().key();
      var words = new HashSet<String>();
      for (var line : lines) {
        var text = naming(line, column);
        if (!text.isEmpty()) words.add(text);
      }
      found.put(key, lookUp(key, words));
    }
    return found;
  }

  private Map<String, List<Subject>> lookUp(String key, Set<String> words) {
    return switch (key) {
      case IDENTITY -> rows.byIdentity(terms.place(), words);
      case NAME -> rows.byName(terms.place(), words);
      case "CREDIT_CODE" -> rows.byCreditCode(terms.place(), words);
      case "ORG_NAME" -> rows.organisationsByName(terms.place(), words);
      case "HOUSEHOLD_ADDRESS" -> rows.homesByDoor(terms.place(), words);
      default -> rows.byDoor(terms.place(), words);
    };
  }

  /** The names of those who are found by their number, to be held against the list's. */
  private Map<Subject, String> namesOf(Map<String, Map<String, List<Subject>>> byKey) {
    var found = new HashSet<Subject>();
    for (var some : byKey.getOrDefault(IDENTITY, Map.of()).values()) found.addAll(some);
    var names = new HashMap<Subject, String>();
    rows.of(found, Set.of(NAME))
        .forEach((subject, row) -> {
          // What the register calls them, whatever a department says.
          var name = row.value(NAME);
          if (name != null) names.put(subject, name);
        });
    return names;
  }

  private Subject subject(
      SheetRow line, Map<String, Map<String, List<Subject>>> byKey, Map<Subject, String> names)
      throws Wrong {
    ListHeader.Column said = null;
    for (var column : header.columns()) {
      if (column.use() != ListHeader.Use.NAMING || column.item() == null) continue;
      if (naming(line, column).isEmpty()) continue;
      if (said == null || isSurer(column.item().key())) said = column;
    }
    if (said == null || said.item() == null) {
      throw new Wrong(Fault.at(String.valueOf(line.number()), "", KnownFault.ROW_NAMES_NOBODY));
    }
    var text = naming(line, said);
    var key = said.item().key();
    var found = byKey.getOrDefault(key, Map.of()).getOrDefault(text, List.of());
    if (found.isEmpty()) {
      throw new Wrong(Fault.at(said.heading(), text, KnownFault.PERSON_NOT_FOUND));
    }
    if (found.size() > 1) {
      throw new Wrong(Fault.at(said.heading(), text, KnownFault.SEVERAL_OF_THE_NAME, found.size()));
    }
    if (key.equals(IDENTITY)) agrees(line, found.getFirst(), names);
    return found.getFirst();
  }

  private void agrees(SheetRow line, Subject subject, Map<Subject, String> names) throws Wrong {
    var column = header.naming(NAME);
    if (column == null || header.kind() != ItemSubject.RESIDENT) return;
    var text = naming(line, column);
    var name = names.get(subject);
    if (text.isEmpty() || name == null || text.equals(name)) return;
    throw new Wrong(Fault.at(column.heading(), text, KnownFault.NAME_DISAGREES));
  }

  private static boolean isSurer(String item) {
    return item.equals(IDENTITY) || item.equals("CREDIT_CODE");
  }

  /** What a cell says of whom it is: a number or name as the registers have it. */
  private String naming(SheetRow line, ListHeader.Column column) {
    var item = Objects.requireNonNull(column.item());
    var text = line.at(column.at()).text();
    return switch (item.value().type()) {
      case IDENTITY_NUMBER, CREDIT_CODE ->
          Values.read(item, text) instanceof Values.Read.Value(var value, var _)
              ? value
              : text.strip();
      default -> named(text);
    };
  }

  /** Blanks align Chinese names in lists; a foreigner's belong to the name. */
  private static String named(String text) {
    var plain = text.strip();
    return plain.matches("[\\p{IsHan}\\s\u3000]+") ? plain.replaceAll("[\\s\u3000]", "") : plain;
  }

  /** A row cannot be taken. */
  private static final class Wrong extends Exception {
    private final transient Fault fault;

    Wrong(Fault fault) {
      super(fault.why().name());
      this.fault = fault;
    }
  }
}
