package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.Candidate;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.TestCatalogue;
import org.linli.sheets.template.Templates;

/**
 * The pile of forms, read in the order they come in: nothing that is taken for sure may be wrong,
 * and few headings may need a person. What a person says of one form is known for the next.
 */
class PileMatchingTest {

  private static final Path PILE = Path.of("src/test/resources/forms");

  private final Map<ItemSubject, Map<String, Meaning>> lessons = new HashMap<>();
  private final TestCatalogue items = TestCatalogue.shipped();
  private final Matcher.Catalogue catalogue =
      new Matcher.Catalogue() {
        @Override
        public List<Candidate> candidates(String words, @Nullable ItemSubject subject) {
          return items.candidates(words, subject);
        }

        @Override
        public DataItem item(String key) {
          return items.item(key);
        }

        @Override
        public List<DataItem> all() {
          return items.all();
        }
      };

  private int columns;
  private int human;
  private final List<String> wrong = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();

  @Test
  void nothingSureIsWrongAndFewHeadingsNeedAPerson() throws IOException {
    var truth = new HashMap<String, Map<String, CSVRecord>>();
    for (var row : rows("truth.csv")) {
      truth
          .computeIfAbsent(row.get("file") + "|" + row.get("sheet"), _ -> new HashMap<>())
          .put(row.get("cell"), row);
    }
    var sheets = rows("sheets.csv");
    for (var form : rows("forms.csv")) {
      var file = form.get("file");
      try (var template = Templates.open(file, Files.readAllBytes(PILE.resolve(file)))) {
        var reader = new FormReader(new Matcher(catalogue, this::taught));
        for (var plan : reader.read(template)) {
          var known = truth.getOrDefault(file + "|" + plan.name(), Map.of());
          if (file.endsWith(".csv")) {
            known =
                truth.entrySet().stream()
                    .filter(it -> it.getKey().startsWith(file + "|"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Map.of());
          }
          check(file, plan, known, sheets);
        }
      } catch (org.linli.base.Refusal refused) {
        wrong.add(file + " " + refused.getMessage());
      }
    }
    System.out.println("columns " + columns + " human " + human + " wrong " + wrong.size());
    wrong.forEach(it -> System.out.println("WRONG " + it));
    asked.forEach(it -> System.out.println("HUMAN " + it));
    unseen.forEach(it -> System.out.println("UNSEEN " + it));
    assertThat(wrong).isEmpty();
    assertThat(human * 10).isLessThanOrEqualTo(columns);
  }

  private @Nullable Meaning taught(ItemSubject subject, String words) {
    return lessons.getOrDefault(subject, Map.of()).get(words);
  }

  private void check(
      String file, SheetPlan plan, Map<String, CSVRecord> truth, List<CSVRecord> sheets) {
    var seen = new HashSet<String>();
    var table = plan.layout().table();
    for (var i = 0; i < plan.columns().size(); i++) {
      var cell = cellOf(plan, true, i);
      seen.add(cell);
      one(
          file,
          plan,
          cell,
          java.util.Objects.requireNonNull(table).columns().get(i).words(),
          plan.columns().get(i),
          truth);
    }
    for (var i = 0; i < plan.fields().size(); i++) {
      var cell = cellOf(plan, false, i);
      seen.add(cell);
      one(file, plan, cell, plan.layout().fields().get(i).label(), plan.fields().get(i), truth);
    }
    truth.forEach((cell, row) -> {
      if (!seen.contains(cell) && !row.get("what").matches("FILLER|REMARK|BLANK")) {
        unseen.add(
            file
                + " "
                + plan.name()
                + " "
                + cell
                + " "
                + row.get("header")
                + " "
                + row.get("what"));
      }
    });
    for (var sheet : sheets) {
      if (!sheet.get("file").equals(file)
          || !(sheet.get("sheet").equals(plan.name()) || file.endsWith(".csv"))) continue;
      var rows = sheet.get("rows").replace("FIXED:", "");
      if (!rows.equals(plan.subject().name())) {
        wrong.add(file + " " + plan.name() + " ROWS " + plan.subject() + " but " + rows);
      }
      if (table != null && !sheet.get("data_from").isBlank()) {
        var is = table.headTo() + " " + table.first() + "-" + table.last();
        var should =
            sheet.get("header_from")
                + "-"
                + sheet.get("header_to")
                + " "
                + sheet.get("data_from")
                + "-"
                + sheet.get("data_to");
        if (!is.equals(should))
          wrong.add(file + " " + plan.name() + " TABLE " + is + " but " + should);
      }
      var population = said(plan.population());
      if (!population.equals(sheet.get("population").replace(" ", ""))) {
        asked.add(
            file
                + " "
                + plan.name()
                + " POPULATION "
                + population
                + " but "
                + sheet.get("population"));
      }
    }
  }

  private static String cellOf(SheetPlan plan, boolean column, int at) {
    return Choosing.cell(plan, column, at).substring(plan.name().length() + 1);
  }

  private void one(
      String file,
      SheetPlan plan,
      String cell,
      String words,
      Match match,
      Map<String, CSVRecord> truth) {
    columns++;
    var row = truth.get(cell);
    var is = say(match.meaning());
    var should = row == null ? "LEFT" : should(row);
    var where =
        file
            + " "
            + plan.name()
            + " "
            + cell
            + " "
            + words
            + ": "
            + is
            + " ("
            + match.why()
            + ") but "
            + should;
    if (!match.sure()) {
      human++;
      asked.add(where + " " + match.others());
      teach(plan, words, row);
    } else if (!is.equals(should)) {
      wrong.add(where);
    }
  }

  private void teach(SheetPlan plan, String words, @Nullable CSVRecord row) {
    if (row != null && row.get("what").startsWith("ITEM:")) {
      lessons
          .computeIfAbsent(plan.subject(), _ -> new HashMap<>())
          .put(Words.tight(words), new Meaning.Item(row.get("what").substring(5)));
    }
  }

  private String say(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Item(var key) -> {
        var formula = catalogue.item(key).derivation();
        yield formula == null ? "ITEM:" + key : "DERIVED:" + say(formula, key);
      }
      case Meaning.Derived(var formula) -> "DERIVED:" + say(formula, "");
      case Meaning.PlaceName(var level) -> "PLACE_NAME:" + level;
      case Meaning.Serial _ -> "SERIAL";
      case Meaning.Left _ -> "LEFT";
      case Meaning.Formula _ -> "FORMULA";
      case Meaning.Proposed _ -> "NEW";
      case Meaning.Unknown _ -> "UNKNOWN";
    };
  }

  private String say(Derivation formula, String key) {
    if (formula.kind() == Derivation.Kind.COUNT) {
      return "COUNT(" + formula.counted() + ":" + said(formula.conditions()) + ")";
    }
    return key.isEmpty() ? formula.kind() + "(" + String.join("/", formula.items()) + ")" : key;
  }

  private static String said(List<Derivation.Condition> conditions) {
    return String.join(
        "&",
        conditions.stream()
            .map(it ->
                it.item()
                    + switch (it.comparison()) {
                      case IS -> "=";
                      case AT_LEAST -> ">=";
                      case BELOW -> "<";
                    }
                    + it.value())
            .sorted()
            .toList());
  }

  private String should(CSVRecord row) {
    var what = row.get("what");
    if (what.matches("FILLER|REMARK|BLANK")) return "LEFT";
    if (what.startsWith("NEW:")) return "NEW";
    if (what.equals("PLACE_NAME")) return "PLACE_NAME:" + row.get("of");
    if (!what.startsWith("DERIVED:")) return what;
    var formula = what.substring(8).replace(" ", "");
    if (formula.matches("[A-Z0-9_]+")) {
      var of = catalogue.item(formula).derivation();
      return "DERIVED:" + (of == null ? formula : say(of, formula));
    }
    if (formula.startsWith("COUNT(")) {
      var inside = formula.substring(6, formula.length() - 1).split(":", 2);
      var conditions =
          inside.length == 1 || inside[1].isEmpty() ? new String[0] : inside[1].split("&");
      java.util.Arrays.sort(conditions);
      return "DERIVED:COUNT(" + inside[0] + ":" + String.join("&", conditions) + ")";
    }
    return what.replace(" ", "");
  }

  private static List<CSVRecord> rows(String name) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(PILE.resolve(name), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }
}
