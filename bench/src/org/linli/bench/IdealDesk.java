package org.linli.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.ItemSubject;

/**
 * What a program could do at best with the pile: every column understood, every register and every
 * answer used, nothing asked twice. Whoever wants to know how far the real one is from it compares.
 */
final class IdealDesk implements Desk {

  /** What is known before the first form comes in. */
  enum Start {
    /** The registers of people, homes and organisations. */
    REGISTERS,
    /** What departments own and can know themselves as well, kept up to date by them. */
    LEDGERS,
    /** Besides, what follows from the registers or cannot be of somebody is asked of nobody. */
    RULES
  }

  /** What a look at the register of a household tells. */
  private static final Set<String> SEEN_IN_REGISTERS =
      Set.of(
          "LIVES_ALONE",
          "EMPTY_NEST",
          "HOUSEHOLD_HEAD",
          "HOUSEHOLD_HEAD_IDENTITY",
          "HOUSEHOLD_PHONE");

  private final InventedPlace place;
  private final TruthOf truth;
  private final Start start;
  private final Map<String, DataItem> items = new HashMap<>();
  private final Map<String, LocalDate> told = new HashMap<>();
  private final Map<String, Ask> open = new LinkedHashMap<>();
  private LocalDate today;

  IdealDesk(
      InventedPlace place, TruthOf truth, Start start, Iterable<DataItem> all, LocalDate today) {
    this.place = place;
    this.truth = truth;
    this.start = start;
    this.today = today;
    all.forEach(it -> items.put(it.key(), it));
  }

  @Override
  public List<Column> upload(Pile.Form form, byte[] bytes) {
    return form.sheets().stream()
        .flatMap(it -> it.lines().stream())
        .map(it -> new Column(it.sheet(), it.cell(), it.what(), !it.what().startsWith("NEW:")))
        .toList();
  }

  @Override
  public void confirm(Pile.Form form, List<Pile.Line> corrected) {}

  @Override
  public void issue(Pile.Form form) {
    each(
        form,
        cell -> {
          if (cell.missing() && cell.about() != null) {
            var id = cell.about().subject() + " " + cell.item().key();
            open.putIfAbsent(id, new Ask(id, cell.about(), cell.item().key()));
          }
        });
  }

  @Override
  public Filling fill(Pile.Form form) {
    var sum = new long[3];
    for (var sheet : form.sheets()) {
      var derived = sheet.lines().stream().filter(it -> it.isData() && !it.isItem()).count();
      var rows = rows(sheet).size();
      sum[0] += derived * rows;
      sum[2] += derived * rows;
    }
    each(
        form,
        cell -> {
          sum[0]++;
          if (!cell.missing()) sum[1]++;
        });
    return new Filling(sum[0], sum[1], sum[2]);
  }

  @Override
  public List<Ask> open(int most) {
    return open.values().stream().limit(most).toList();
  }

  @Override
  public void answer(List<Answer> answers) {
    for (var it : answers) {
      open.remove(it.ask().id());
      told.put(it.ask().id(), today);
    }
  }

  @Override
  public void daysPass(int days) {
    today = today.plusDays(days);
  }

  private record Cell(@Nullable About about, DataItem item, boolean missing) {}

  private void each(Pile.Form form, Consumer<Cell> take) {
    for (var sheet : form.sheets()) {
      for (var row : rows(sheet)) {
        for (var line : sheet.lines()) {
          if (!line.isItem()) continue;
          var item = Objects.requireNonNull(items.get(line.item()));
          var about = row.of(ItemSubject.valueOf(line.of()));
          take.accept(new Cell(about, item, about != null && !isKnown(item, about)));
        }
      }
    }
  }

  private List<InventedPlace.Row> rows(Pile.Sheet sheet) {
    var rows = new ArrayList<InventedPlace.Row>();
    for (var row : place.rows(ItemSubject.valueOf(sheet.rows()))) {
      if (holds(sheet.population(), row)) rows.add(row);
    }
    return rows;
  }

  /** Conditions may be about what the row belongs to. */
  private boolean holds(String population, InventedPlace.Row row) {
    if (population.isEmpty()) return true;
    for (var condition : population.split(" & ")) {
      var item = Objects.requireNonNull(items.get(condition.split(">=|<|=")[0]));
      var about = row.of(item.subject());
      if (about == null || !truth.holds(condition, about)) return false;
    }
    return true;
  }

  private boolean isKnown(DataItem item, About about) {
    if (item.register() != null || about.given().containsKey(item.key())) return true;
    if (start != Start.REGISTERS && isOfADepartment(item)) return true;
    if (start == Start.RULES && isSpared(item, about)) return true;
    var day = told.get(about.subject() + " " + item.key());
    return day != null && (item.freshFor() == null || !day.plus(item.freshFor()).isBefore(today));
  }

  private boolean isSpared(DataItem item, About about) {
    return SEEN_IN_REGISTERS.contains(item.key()) || truth.of(item.key(), about) == null;
  }

  private static boolean isOfADepartment(DataItem item) {
    return item.owner() != org.linli.catalogue.SourceAgency.COMMUNITY
        && item.knowers().contains(org.linli.catalogue.Knower.SOURCE_AGENCY);
  }
}
