package org.linli.facts.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;
import org.linli.edge.Caller;
import org.linli.facts.admission.Terms;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.KnownRows;
import org.linli.facts.known.Subject;
import org.linli.places.Places;
import org.linli.sheets.SheetRow;
import org.linli.sheets.Sheets;
import org.springframework.context.ApplicationContext;

/**
 * An officer who sends the forms of the pile through the program's own doors: looks only at what is
 * unsure, puts that right, lets the form out, takes it back filled and holds it against the truth.
 */
public final class PileOfficer {

  private final Forms forms;
  private final Fills fills;
  private final Understanding understanding;
  private final KnownRows rows;
  private final Places places;

  public PileOfficer(ApplicationContext program) {
    forms = program.getBean(Forms.class);
    fills = program.getBean(Fills.class);
    understanding = program.getBean(Understanding.class);
    rows = program.getBean(KnownRows.class);
    places = program.getBean(Places.class);
  }

  /**
   * A form as it was taken in.
   *
   * @param columns and cells the truth knows
   * @param human those somebody had to say something about
   * @param wrong those that are sure and not so
   * @param rowsSaid sheets of which somebody had to say who is listed
   * @param notes what somebody had to say or what is wrong, in words
   */
  public record Looked(
      UUID form, int columns, int human, int wrong, int rowsSaid, List<String> notes) {}

  /** What can be filled of a form now. */
  public record Figures(
      long rows,
      long cells,
      long known,
      long derived,
      long stale,
      long missing,
      long undecided,
      long asks) {}

  /** What is true, where it has been told; null where nobody has told it. */
  @FunctionalInterface
  public interface Told {
    @Nullable String value(Subject subject, String item);
  }

  /** A filled form held against what was told. */
  public record Compared(long cells, long filled, long wrong, List<String> examples) {}

  /** Takes a workbook in and puts right what is unsure; what is sure is not touched. */
  public Looked take(
      Caller caller,
      PlaceCode place,
      SourceAgency agency,
      String file,
      byte[] bytes,
      List<CSVRecord> truth,
      List<CSVRecord> sheets) {
    var notes = new ArrayList<String>();
    var form = forms.upload(caller, place, agency, file, bytes);
    var said = new ArrayList<Choosing.Rows>();
    for (var plan : form.sheets()) {
      var rows = whoIsListed(plan, sheets);
      if (rows != null) {
        said.add(rows);
        notes.add(plan.name() + ": " + plan.subject() + " " + plan.population() + " -> " + rows);
      }
    }
    if (!said.isEmpty()) {
      forms.choose(caller, form.id(), form.version(), said, List.of());
      form = forms.get(caller, form.id());
    }
    var choices = new ArrayList<Choosing.Choice>();
    var human = 0;
    var wrong = 0;
    var looked = new HashSet<String>();
    for (var line : truth) {
      var plan =
          form.sheets().stream()
              .filter(it -> it.name().equals(line.get("sheet")))
              .findFirst()
              .orElse(null);
      var at = plan == null ? null : PileReading.position(plan, line);
      var match = plan == null ? null : PileReading.at(plan, line);
      var isCell = line.get("kind").equals("CELL");
      if (plan == null || at == null || match == null) {
        if (isData(line.get("what"))) {
          human++;
          notes.add("overlooked " + line.get("cell") + " " + line.get("header"));
        }
        continue;
      }
      looked.add(plan.index() + (isCell ? " cell " : " column ") + at);
      if (match.sure()) {
        if (!PileMeaning.isRight(line, match.meaning(), understanding)) {
          wrong++;
          notes.add("WRONG " + line.get("cell") + " " + line.get("what") + " " + match.meaning());
        }
        continue;
      }
      human++;
      choices.add(choice(plan, isCell, at, right(line, plan)));
    }
    for (var plan : form.sheets()) {
      for (var i = 0; i < plan.columns().size(); i++) {
        if (!plan.columns().get(i).sure() && looked.add(plan.index() + " column " + i)) {
          choices.add(choice(plan, false, i, new Meaning.Left()));
        }
      }
      for (var i = 0; i < plan.fields().size(); i++) {
        if (!plan.fields().get(i).sure() && looked.add(plan.index() + " cell " + i)) {
          choices.add(choice(plan, true, i, new Meaning.Left()));
        }
      }
    }
    if (!choices.isEmpty()) {
      forms.choose(caller, form.id(), form.version(), List.of(), choices);
    }
    return new Looked(form.id(), truth.size(), human, wrong, said.size(), notes);
  }

  private static Choosing.Choice choice(SheetPlan plan, boolean isCell, int at, Meaning meaning) {
    return new Choosing.Choice(plan.index(), isCell ? null : at, isCell ? at : null, meaning, null);
  }

  /** What the truth calls a column; by hand where the program has no words for it. */
  private Meaning right(CSVRecord line, SheetPlan plan) {
    var meaning = PileMeaning.of(line);
    if (meaning == null) return new Meaning.Left();
    if (meaning instanceof Meaning.Item(var key)
        && !Around.reaches(plan.subject(), understanding.item(key).subject())) {
      return new Meaning.Left();
    }
    return meaning;
  }

  private static boolean isData(String what) {
    return what.startsWith("ITEM:") || what.startsWith("DERIVED:") || what.equals("PLACE_NAME");
  }

  /** Null where the program has found by itself who is listed. */
  private Choosing.@Nullable Rows whoIsListed(SheetPlan plan, List<CSVRecord> sheets) {
    var lines = sheets.stream().filter(it -> it.get("sheet").equals(plan.name())).toList();
    var hasTable = plan.layout().table() != null;
    var line =
        lines.stream()
            .filter(it -> it.get("rows").startsWith("FIXED:") != hasTable)
            .findFirst()
            .orElse(null);
    if (line == null) return null;
    var subject = ItemSubject.valueOf(line.get("rows").replace("FIXED:", ""));
    var population = conditions(line.get("population"), subject);
    if (plan.subject() == subject
        && (!hasTable || new HashSet<>(plan.population()).equals(new HashSet<>(population)))) {
      return null;
    }
    return new Choosing.Rows(plan.index(), subject, plan.level(), population, true);
  }

  private List<Derivation.Condition> conditions(String text, ItemSubject subject) {
    var all = new ArrayList<Derivation.Condition>();
    if (text.isEmpty()) return all;
    for (var each : text.split(" & ")) {
      var parts = each.split(">=|<|=");
      var how =
          each.contains(">=")
              ? Derivation.Comparison.AT_LEAST
              : each.contains("<") ? Derivation.Comparison.BELOW : Derivation.Comparison.IS;
      if (understanding.item(parts[0]).subject() == subject) {
        all.add(new Derivation.Condition(parts[0], how, parts[1]));
      }
    }
    return all;
  }

  /** The items the form is made of. */
  public List<DataItem> items(Caller caller, UUID form) {
    return forms.items(forms.get(caller, form)).stream().map(understanding::item).toList();
  }

  public Figures look(Caller caller, UUID form) throws IOException {
    var it = forms.preview(caller, form).outlook().survey().all();
    return new Figures(
        it.rows(),
        it.cells(),
        it.known(),
        it.derived(),
        it.stale(),
        it.missing(),
        it.undecided(),
        it.asks());
  }

  public UUID letOut(Caller caller, UUID form, Terms terms) throws IOException {
    return forms.issue(caller, form, terms);
  }

  public byte[] fill(Caller caller, UUID form, PlaceCode place) throws IOException {
    var out = new ByteArrayOutputStream();
    fills.fill(caller, form, place, Locale.SIMPLIFIED_CHINESE, _ -> out);
    return out.toByteArray();
  }

  /** Reads a filled workbook back, cell by cell. */
  public Compared compare(
      Caller caller, UUID id, PlaceCode place, byte[] filled, LocalDate today, Told told)
      throws IOException {
    var form = forms.get(caller, id);
    var comparing = new Comparing(today, told);
    if (form.sheets().stream().allMatch(SheetPlan::isCard)
        && form.sheets().getFirst().about() != ItemSubject.PLACE) {
      cards(form, place, filled, comparing);
    } else {
      for (var plan : form.sheets()) {
        if (plan.layout().table() != null) table(form, plan, place, filled, comparing);
      }
    }
    return new Compared(comparing.cells, comparing.filled, comparing.wrong, comparing.examples);
  }

  private void table(
      Form form, SheetPlan plan, PlaceCode place, byte[] filled, Comparing comparing) {
    if (plan.subject() == ItemSubject.PLACE) return;
    var table = Objects.requireNonNull(plan.layout().table());
    if (table.given()) return;
    var written = rows(form.file(), filled, plan.index());
    var listed = new ArrayList<KnownRow>();
    var deriving = understanding.deriving(comparing.today);
    rows.each(
        place,
        plan.subject(),
        deriving.sources(plan.population()),
        row -> {
          if (Boolean.TRUE.equals(deriving.holds(row, plan.population()))) listed.add(row);
        });
    for (var i = 0; i < listed.size(); i++) {
      var row = written.get(table.first() + i);
      for (var c = 0; c < plan.columns().size(); c++) {
        var text = row == null ? "" : row.at(table.columns().get(c).index()).text().strip();
        comparing.cell(plan.columns().get(c), listed.get(i), plan.subject(), text, form::file);
      }
    }
  }

  /** The first cards of an archive, their single cells. */
  private void cards(Form form, PlaceCode place, byte[] filled, Comparing comparing)
      throws IOException {
    var plan = form.sheets().getFirst();
    var listed = new ArrayList<KnownRow>();
    rows.each(place, plan.about(), java.util.Set.of(), listed::add);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(filled))) {
      for (var i = 0; zip.getNextEntry() != null; i++) {
        var written = rows(form.file(), zip.readAllBytes(), plan.index());
        for (var f = 0; f < plan.fields().size(); f++) {
          var field = plan.layout().fields().get(f);
          var row = written.get(field.row());
          comparing.cell(
              plan.fields().get(f),
              listed.get(i),
              plan.about(),
              row == null ? "" : row.at(field.column()).text().strip(),
              form::file);
        }
      }
    }
  }

  private static Map<Integer, SheetRow> rows(String file, byte[] bytes, int sheet) {
    var all = new TreeMap<Integer, SheetRow>();
    try (var book = Sheets.open(file, bytes)) {
      book.read(
          sheet,
          row -> {
            all.put(row.number(), row);
            return true;
          });
    }
    return all;
  }

  /** Holds what is written against what was told. */
  private final class Comparing {

    private final LocalDate today;
    private final Told told;
    private final List<String> examples = new ArrayList<>();
    private final Map<String, String> placeNames = new HashMap<>();
    private long cells;
    private long filled;
    private long wrong;

    Comparing(LocalDate today, Told told) {
      this.today = today;
      this.told = told;
    }

    void cell(
        Match match,
        KnownRow row,
        ItemSubject kind,
        String text,
        java.util.function.Supplier<String> where) {
      if (!(match.meaning() instanceof Meaning.Item(var key))) return;
      var item = understanding.item(key);
      var formula = item.derivation();
      if (formula != null && formula.kind() != Derivation.Kind.AGE) return;
      var of =
          item.subject() == kind
              ? row.subject()
              : item.subject() == ItemSubject.PLACE
                  ? RowAnswers.placeOf(row.grid(), item)
                  : row.around().get(item.subject());
      if (of == null) return;
      cells++;
      if (!text.isEmpty()) filled++;
      var expected = formula == null ? told.value(of, key) : age(of, formula);
      if (isSame(item, expected, text, match.masking())) return;
      wrong++;
      if (examples.size() < 5) {
        examples.add(of + " " + key + ": told " + expected + ", written '" + text + "'");
      }
    }

    private @Nullable String age(Subject of, Derivation formula) {
      var born = told.value(of, formula.items().getFirst());
      return born == null
          ? null
          : String.valueOf(Period.between(LocalDate.parse(born), today).getYears());
    }

    private boolean isSame(DataItem item, @Nullable String expected, String text, Masking masking) {
      if (expected == null) return text.isEmpty();
      if (text.equals(expected)) return true;
      if (masking != Masking.NONE) return text.equals(masking.show(expected));
      var type = item.value().type();
      if (type.isNumber()) {
        return !text.isEmpty() && new BigDecimal(text).compareTo(new BigDecimal(expected)) == 0;
      }
      if (type == DataType.PLACE) return text.equals(placeName(expected));
      return Values.read(item, text) instanceof Values.Read.Value(var value, var _)
          && value.equals(expected);
    }

    private String placeName(String code) {
      return placeNames.computeIfAbsent(
          code,
          it -> {
            var place = PlaceCode.of(it);
            var found = places.named(List.of(place)).get(place);
            return found == null ? it : found.name();
          });
    }
  }

  /** The grids of a place. */
  public List<PlaceCode> grids(PlaceCode place) {
    return places.all(place, Level.GRID).stream().map(it -> it.code()).toList();
  }
}
