package org.linli.facts.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.KnownRows;

/**
 * Counts and sums for all rows at once, be they places or households: everything of a kind is read
 * once, however many figures there are. Costs one reading of the place for each kind counted.
 */
final class Counting implements RowAnswers.Figures {

  private static final int SHARE_DIGITS = 2;

  private final Matcher.Catalogue catalogue;
  private final Deriving deriving;
  private final Function<KnownRow, @Nullable Object> owner;
  private final Map<ItemSubject, List<Derivation>> byCounted = new LinkedHashMap<>();
  private final Map<Object, Map<Derivation, long[]>> figures = new HashMap<>();

  private Counting(
      Matcher.Catalogue catalogue,
      Deriving deriving,
      Function<KnownRow, @Nullable Object> owner,
      List<Match> matches) {
    this.catalogue = catalogue;
    this.deriving = deriving;
    this.owner = owner;
    var all = new LinkedHashSet<Derivation>();
    for (var match : matches) {
      switch (match.meaning()) {
        case Meaning.Derived(var formula) -> add(formula, all);
        case Meaning.Item(var key) -> {
          var formula = catalogue.item(key).derivation();
          if (formula != null) add(formula, all);
        }
        case Meaning.PlaceName _,
            Meaning.Serial _,
            Meaning.Left _,
            Meaning.Formula _,
            Meaning.Proposed _,
            Meaning.Unknown _ -> {}
      }
    }
    for (var formula : all) {
      byCounted.computeIfAbsent(counted(formula), _ -> new ArrayList<>()).add(formula);
    }
  }

  /** For rows that are places of a level. */
  static Counting byPlace(
      Matcher.Catalogue catalogue, Deriving deriving, Level level, List<Match> matches) {
    return new Counting(catalogue, deriving, row -> row.grid().at(level), matches);
  }

  /** For rows that are households or buildings, to which what is counted belongs. */
  static Counting byOwner(
      Matcher.Catalogue catalogue, Deriving deriving, ItemSubject kind, List<Match> matches) {
    return new Counting(catalogue, deriving, row -> row.around().get(kind), matches);
  }

  private void add(Derivation formula, Set<Derivation> into) {
    switch (formula.kind()) {
      case COUNT, SUM -> into.add(formula);
      case SHARE ->
          formula
              .items()
              .forEach(key -> {
                var part = catalogue.item(key).derivation();
                if (part != null) add(part, into);
              });
      case AGE -> {}
    }
  }

  private ItemSubject counted(Derivation formula) {
    var counted = formula.counted();
    return counted == null ? catalogue.item(formula.items().getFirst()).subject() : counted;
  }

  boolean isNeeded() {
    return !byCounted.isEmpty();
  }

  /** Reads everything that is counted within a place. */
  void over(KnownRows rows, PlaceCode place) {
    byCounted.forEach((kind, formulas) -> {
      var items = new TreeSet<String>();
      for (var formula : formulas) {
        items.addAll(deriving.reads(formula.conditions()));
        formula.items().forEach(key -> items.addAll(deriving.sources(key)));
      }
      rows.each(place, kind, items, row -> count(row, formulas));
    });
  }

  private void count(KnownRow row, List<Derivation> formulas) {
    var to = owner.apply(row);
    if (to == null) return;
    var of = figures.computeIfAbsent(to, _ -> new HashMap<>());
    for (var formula : formulas) {
      var figure = of.computeIfAbsent(formula, _ -> new long[2]);
      if (formula.kind() == Derivation.Kind.SUM) {
        var value = deriving.value(row, formula.items().getFirst());
        if (value == null) figure[1]++;
        else figure[0] += new BigDecimal(value).longValue();
      } else {
        var holds = deriving.holds(row, formula.conditions());
        if (holds == null) figure[1]++;
        else if (holds) figure[0]++;
      }
    }
  }

  @Override
  public RowAnswers.@Nullable Figure of(Object row, Derivation formula) {
    return switch (formula.kind()) {
      case COUNT, SUM -> {
        var figure = figures.getOrDefault(row, Map.of()).get(formula);
        yield figure == null
            ? new RowAnswers.Figure("0", 0)
            : new RowAnswers.Figure(String.valueOf(figure[0]), figure[1]);
      }
      case SHARE -> share(row, formula);
      case AGE -> null;
    };
  }

  private RowAnswers.@Nullable Figure share(Object row, Derivation formula) {
    var part = catalogue.item(formula.items().getFirst()).derivation();
    var whole = catalogue.item(formula.items().getLast()).derivation();
    if (part == null || whole == null) return null;
    var counted = of(row, part);
    var all = of(row, whole);
    if (counted == null || all == null || all.value().equals("0")) return null;
    var share =
        new BigDecimal(counted.value())
            .multiply(BigDecimal.valueOf(100))
            .divide(new BigDecimal(all.value()), SHARE_DIGITS, RoundingMode.HALF_UP);
    return new RowAnswers.Figure(share.toPlainString(), counted.unknown());
  }
}
