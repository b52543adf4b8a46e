package org.linli.facts.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.catalogue.Candidate;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.ShippedItems;
import org.linli.sheets.SheetRow;
import org.linli.sheets.template.Templates;

/**
 * Has the pile read in its order by the program's own matcher and held against the truth. An
 * officer looks at what is unsure, puts it right, and teaches the next form; what is sure and wrong
 * goes out as it is.
 */
public final class PileReading implements Matcher.Catalogue {

  /** What became of a column or cell. */
  enum Verdict {
    RIGHT,
    /** Somebody had to look. */
    HUMAN,
    WRONG,
    /** Not seen as something to be filled. */
    MISSED
  }

  /**
   * How many columns and cells there are, need somebody, were missed, and are wrong though sure.
   */
  public record Figures(long all, long human, long missed, long wrong) {}

  record Judged(CSVRecord truth, @Nullable Match match, Verdict verdict) {}

  private final DataItems items = ShippedItems.get();
  private final Map<ItemSubject, Map<String, Meaning>> lessons = new EnumMap<>(ItemSubject.class);
  private final List<String> refused = new ArrayList<>();
  private final List<String> wrongSubjects = new ArrayList<>();

  /** The whole pile, counted. */
  public static Figures figures() throws IOException {
    var all = new PileReading().readAll();
    return new Figures(
        all.size(),
        all.stream().filter(it -> it.verdict() == Verdict.HUMAN).count(),
        all.stream().filter(it -> it.verdict() == Verdict.MISSED).count(),
        all.stream().filter(it -> it.verdict() == Verdict.WRONG).count());
  }

  /** Every line of the truth with its verdict, workbooks in the order in which they come in. */
  List<Judged> readAll() throws IOException {
    var rows = new HashMap<String, String>();
    for (var sheet : PileFiles.table("sheets.csv")) {
      rows.put(sheet.get("file") + sheet.get("sheet"), sheet.get("rows").replace("FIXED:", ""));
    }
    var truth =
        PileFiles.table("truth.csv").stream().collect(Collectors.groupingBy(it -> it.get("file")));
    var all = new ArrayList<Judged>();
    for (var form : PileFiles.table("forms.csv")) {
      all.addAll(read(form.get("file"), truth.getOrDefault(form.get("file"), List.of()), rows));
    }
    return all;
  }

  /** Sheets whose rows were taken for those of another subject. */
  List<String> wrongSubjects() {
    return wrongSubjects;
  }

  /** Workbooks that were not taken in at all; their lines are not judged. */
  List<String> refused() {
    return refused;
  }

  private List<Judged> read(String file, List<CSVRecord> truth, Map<String, String> rows)
      throws IOException {
    var matcher =
        new Matcher(this, (subject, words) -> lessons.getOrDefault(subject, Map.of()).get(words));
    var judged = new ArrayList<Judged>();
    var plans = new HashMap<String, SheetPlan>();
    try (var template =
        Templates.open(file, Files.readAllBytes(PileOfForms.FOLDER.resolve(file)))) {
      for (var plan : new FormReader(matcher).read(template)) {
        var subject = ItemSubject.valueOf(rows.getOrDefault(file + plan.name(), "RESIDENT"));
        if (plan.subject() != subject && plan.about() != subject) {
          wrongSubjects.add(file + " " + plan.name() + ": " + plan.subject());
          plan = matcher.planFor(plan.index(), plan.name(), plan.layout(), subject);
        }
        plans.put(plan.name(), plan);
      }
    } catch (Refusal why) {
      refused.add(file + ": " + why.reason());
      return List.of();
    }
    for (var line : truth) judged.add(judge(line, plans.get(line.get("sheet"))));
    return judged;
  }

  private Judged judge(CSVRecord line, @Nullable SheetPlan plan) {
    var match = plan == null ? null : at(plan, line);
    if (plan == null || match == null) {
      return new Judged(line, null, isLeft(line.get("what")) ? Verdict.RIGHT : Verdict.MISSED);
    }
    var right = PileMeaning.isRight(line, match.meaning(), this);
    if (match.sure()) return new Judged(line, match, right ? Verdict.RIGHT : Verdict.WRONG);
    var said = PileMeaning.of(line);
    if (said != null) {
      lessons
          .computeIfAbsent(plan.subject(), _ -> new HashMap<>())
          .put(Words.tight(line.get("header")), said);
    }
    return new Judged(line, match, Verdict.HUMAN);
  }

  private static boolean isLeft(String what) {
    return what.equals("FILLER") || what.equals("REMARK") || what.equals("BLANK");
  }

  /** What was made of the column or cell that a line of the truth tells of. */
  static @Nullable Match at(SheetPlan plan, CSVRecord line) {
    var at = position(plan, line);
    if (at == null) return null;
    return line.get("kind").equals("COLUMN") ? plan.columns().get(at) : plan.fields().get(at);
  }

  /** Which column or single cell of the sheet it is, from 0. */
  static @Nullable Integer position(SheetPlan plan, CSVRecord line) {
    var cell = line.get("cell");
    var table = plan.layout().table();
    if (line.get("kind").equals("COLUMN")) {
      if (table == null) return null;
      for (var i = 0; i < table.columns().size(); i++) {
        var letters = SheetRow.letters(table.columns().get(i).index());
        if (letters.equals(cell.replaceAll("\\d", ""))) return i;
      }
      return null;
    }
    for (var i = 0; i < plan.fields().size(); i++) {
      var field = plan.layout().fields().get(i);
      if ((SheetRow.letters(field.column()) + field.row()).equals(cell)) return i;
    }
    return null;
  }

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

  @Override
  public @Nullable String toldOnce(String key) {
    return items.toldOnce(key);
  }

  @Override
  public List<Derivation.Condition> appliesIf(String key) {
    return items.appliesIf(key);
  }
}
