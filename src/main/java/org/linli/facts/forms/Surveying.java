package org.linli.facts.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.facts.asks.Need;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.KnownRows;
import org.linli.law.ItemUses;
import org.linli.places.Places;
import org.linli.sheets.template.Template;
import org.linli.sheets.template.Templates;
import org.springframework.stereotype.Component;

/** Looks through a form before anything is written: what is known, what is missing, a few rows. */
@Component
class Surveying {

  private static final int SAMPLE = 8;

  private final KnownRows rows;
  private final Places places;
  private final Understanding understanding;
  private final ItemUses uses;

  Surveying(KnownRows rows, Places places, Understanding understanding, ItemUses uses) {
    this.rows = rows;
    this.places = places;
    this.understanding = understanding;
    this.uses = uses;
  }

  /** A table, or the cards, of a sheet, counted. {@code unknown} rows name nobody who was found. */
  record SheetSurvey(int sheet, boolean card, Tally.Told told, int unknown) {}

  /** A grid's part of a form: all its cells, and how each of them is filled. */
  static final class OfGrid {
    int cells;
    int known;
    int spared;
    int derived;
  }

  /** A whole form, counted, with what it uses of each community and what of it is each grid's. */
  record Survey(List<SheetSurvey> sheets, List<FormStore.Use> uses, Map<PlaceCode, OfGrid> byGrid) {

    /** Is somebody undecided on a sheet of which nobody said whether they are asked? */
    boolean hasUndecidedLeftOpen(Form form) {
      return sheets.stream()
          .filter(it -> !it.told().undecidedByItem().isEmpty())
          .anyMatch(it ->
              form.sheets().stream()
                  .anyMatch(plan -> plan.index() == it.sheet() && plan.askUndecided() == null));
    }

    Tally.Told all() {
      var asked = new TreeMap<String, Long>();
      var undecided = new TreeMap<String, Long>();
      var sum = new long[9];
      for (var sheet : sheets) {
        var it = sheet.told();
        var figures =
            new long[] {
              it.rows(),
              it.cells(),
              it.known(),
              it.derived(),
              it.stale(),
              it.missing(),
              it.undecided(),
              it.people(),
              it.asks()
            };
        for (var i = 0; i < sum.length; i++) sum[i] += figures[i];
        it.askedByItem().forEach((key, count) -> asked.merge(key, count, Long::sum));
        it.undecidedByItem().forEach((key, count) -> undecided.merge(key, count, Long::sum));
      }
      return new Tally.Told(
          sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6], sum[7], sum[8], asked, undecided);
    }
  }

  /** The same with the answers of the first rows of each sheet, and what is odd about its rows. */
  record Outlook(Survey survey, Map<Integer, List<List<Answer>>> samples, List<Fault> remarks) {}

  Survey survey(Form form, byte[] bytes, LocalDate today, Consumer<Need> needs) {
    return look(form, bytes, today, needs, 0).survey();
  }

  Outlook look(Form form, byte[] bytes, LocalDate today) {
    return look(form, bytes, today, _ -> {}, SAMPLE);
  }

  private Outlook look(Form form, byte[] bytes, LocalDate today, Consumer<Need> needs, int sample) {
    var surveys = new ArrayList<SheetSurvey>();
    var samples = new HashMap<Integer, List<List<Answer>>>();
    var taken = new Uses();
    var remarks = new Remarks(understanding);
    var off = off(form, today);
    try (var template = Templates.open(form.file(), bytes)) {
      for (var plan : form.sheets()) {
        var look = new Look(template, form.place(), today, needs, off, sample, taken, remarks);
        if (sample > 0) remarks.lookAt(template, plan);
        if (plan.layout().table() != null) look.at(plan, plan.columns(), surveys, samples);
        // Beside a table of another kind, or without one, each card has its single cells.
        if (plan.isCard() && plan.fields().stream().anyMatch(it -> isData(it.meaning()))) {
          look.at(plan.card(), plan.fields(), surveys, samples);
        }
      }
    }
    return new Outlook(new Survey(surveys, taken.all(), taken.byGrid), samples, remarks.all());
  }

  /** The items of a form whose kind is off and not switched on where the form is. */
  private Set<String> off(Form form, LocalDate today) {
    var keys = new TreeSet<String>();
    var deriving = understanding.deriving(today);
    for (var plan : form.sheets()) keys.addAll(plan.items(deriving));
    keys.removeIf(key -> understanding.item(key).isInUse());
    return keys.isEmpty() ? Set.of() : uses.off(keys, form.place(), today);
  }

  /** Looks at one part of a form after the other. */
  private final class Look {

    private final Template template;
    private final PlaceCode place;
    private final LocalDate today;
    private final Consumer<Need> needs;
    private final Set<String> off;
    private final int sample;
    private final Uses uses;
    private final Remarks remarks;

    Look(
        Template template,
        PlaceCode place,
        LocalDate today,
        Consumer<Need> needs,
        Set<String> off,
        int sample,
        Uses uses,
        Remarks remarks) {
      this.template = template;
      this.place = place;
      this.today = today;
      this.needs = needs;
      this.off = off;
      this.sample = sample;
      this.uses = uses;
      this.remarks = remarks;
    }

    void at(
        SheetPlan plan,
        List<Match> matches,
        List<SheetSurvey> surveys,
        Map<Integer, List<List<Answer>>> samples) {
      var table = plan.layout().table();
      var tally =
          new Tally(understanding, matches, Boolean.TRUE.equals(plan.askUndecided()), off, needs);
      var first = new ArrayList<List<Answer>>();
      var taker = new Both(tally, first, sample, uses, matches);
      var stream = stream(plan, matches, place, today);
      var unknown = 0;
      if (table != null && table.given()) {
        var given = new GivenRows(template, plan, rows, places, stream, place);
        given.each(taker);
        unknown = given.unknown();
        remarks.add(given.notFound());
      } else {
        stream.each(taker);
      }
      surveys.add(new SheetSurvey(plan.index(), table == null, tally.told(), unknown));
      samples.putIfAbsent(plan.index(), first);
    }
  }

  private static boolean isData(Meaning meaning) {
    return meaning instanceof Meaning.Item || meaning instanceof Meaning.Derived;
  }

  RowStream stream(SheetPlan plan, List<Match> matches, PlaceCode within, LocalDate today) {
    return new RowStream(
        rows, places, understanding, understanding.deriving(today), plan, matches, within);
  }

  KnownRows rows() {
    return rows;
  }

  Places places() {
    return places;
  }

  static List<Match> matches(SheetPlan plan) {
    var all = new ArrayList<>(plan.columns());
    all.addAll(plan.fields());
    return all;
  }

  static Refusal tooMany(int most) {
    return Refusal.because(FormReason.CARDS_TOO_MANY, most);
  }

  /** Counts, keeps the first rows, and remembers what is used of whom. */
  private record Both(
      Tally tally, List<List<Answer>> first, int sample, Uses uses, List<Match> matches)
      implements RowStream.Taker {

    @Override
    public void row(KnownRow row, List<Answer> answers) {
      tally.row(row, answers);
      if (first.size() < sample) first.add(answers);
      uses.add(row, answers, matches);
    }

    @Override
    public void undecided(KnownRow row, Set<String> items) {
      tally.undecided(row, items);
    }
  }

  /** Values taken, by community and item. */
  private static final class Uses {

    private final Map<PlaceCode, Map<String, Long>> cells = new HashMap<>();
    private final Map<PlaceCode, OfGrid> byGrid = new HashMap<>();

    void add(KnownRow row, List<Answer> answers, List<Match> matches) {
      count(row, answers, matches);
      if (row.grid().level().isWiderThan(Level.COMMUNITY)) return;
      var of = cells.computeIfAbsent(row.grid().at(Level.COMMUNITY), _ -> new HashMap<>());
      for (var i = 0; i < answers.size(); i++) {
        if (answers.get(i) instanceof Answer.Value
            && matches.get(i).meaning() instanceof Meaning.Item(var key)) {
          of.merge(key, 1L, Long::sum);
        }
      }
    }

    private void count(KnownRow row, List<Answer> answers, List<Match> matches) {
      var of = byGrid.computeIfAbsent(row.grid(), _ -> new OfGrid());
      for (var i = 0; i < answers.size(); i++) {
        if (!isData(matches.get(i).meaning())) continue;
        var how = answers.get(i).how();
        if (how != Answer.How.LEFT) of.cells++;
        switch (how) {
          case KNOWN -> {
            of.known++;
            // Who filled the form in by hand would have asked people for what is fresh here.
            of.spared++;
          }
          case STALE -> of.known++;
          case DERIVED -> of.derived++;
          case MISSING, LEFT -> {}
        }
      }
    }

    List<FormStore.Use> all() {
      var all = new ArrayList<FormStore.Use>();
      cells.forEach((community, items) ->
          items.forEach((item, count) -> all.add(new FormStore.Use(community, item, count))));
      return all;
    }
  }

  /** Opens a form's own workbook. */
  static Template open(Form form, byte[] bytes) {
    return Templates.open(form.file(), bytes);
  }
}
