package org.linli.facts.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.asks.Need;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.Subject;

/** Counts what of a form is known, and tells what has to be asked; holds no row. */
final class Tally implements RowStream.Taker {

  private static final int RECENT = 20_000;

  private final Matcher.Catalogue catalogue;
  private final List<Match> matches;
  private final Consumer<Need> needed;
  private final boolean askUndecided;
  private final Set<String> off;
  // What was asked a moment ago: people of one household stand side by side.
  private final Set<Need> recent = new HashSet<>();
  private final Set<Subject> recentPeople = new HashSet<>();
  private final TreeMap<String, Long> asked = new TreeMap<>();
  private final TreeMap<String, Long> undecidedBy = new TreeMap<>();
  private long rows;
  private long cells;
  private long known;
  private long derived;
  private long stale;
  private long missing;
  private long undecided;
  private long people;

  /**
   * @param askUndecided are those asked of whom it is not known whether they are listed?
   * @param off items that may not be asked where the form is
   */
  Tally(
      Matcher.Catalogue catalogue,
      List<Match> matches,
      boolean askUndecided,
      Set<String> off,
      Consumer<Need> needed) {
    this.catalogue = catalogue;
    this.matches = matches;
    this.askUndecided = askUndecided;
    this.off = off;
    this.needed = needed;
  }

  /**
   * What of a form can be filled.
   *
   * @param cells those that stand for data; not remarks, signatures and formulas of the form
   * @param known filled from the registers and from facts, fresh
   * @param derived filled by formula, or known to be nothing
   * @param stale filled, but old enough to be asked again
   * @param missing not known by anybody
   * @param undecided of whom it is not known whether they are to be listed
   * @param people how many would be asked about
   * @param asks how many values would be asked
   * @param undecidedByItem what would have to be asked to know of the undecided
   */
  record Told(
      long rows,
      long cells,
      long known,
      long derived,
      long stale,
      long missing,
      long undecided,
      long people,
      long asks,
      SortedMap<String, Long> askedByItem,
      SortedMap<String, Long> undecidedByItem) {}

  Told told() {
    var asks = asked.values().stream().mapToLong(Long::longValue).sum();
    return new Told(
        rows, cells, known, derived, stale, missing, undecided, people, asks, asked, undecidedBy);
  }

  @Override
  public void row(KnownRow row, List<Answer> answers) {
    rows++;
    for (var i = 0; i < answers.size(); i++) {
      if (matches.get(i).meaning() instanceof Meaning.Item
          || matches.get(i).meaning() instanceof Meaning.Derived) {
        cell(row, answers.get(i));
      }
    }
  }

  private void cell(KnownRow row, Answer answer) {
    var how = answer.how();
    if (how != Answer.How.LEFT) cells++;
    switch (how) {
      case KNOWN -> known++;
      case STALE -> stale++;
      case DERIVED -> derived++;
      case MISSING -> missing++;
      case LEFT -> {}
    }
    if (answer instanceof Answer.Missing(var item, var subject)) ask(row, subject, item);
    if (how == Answer.How.STALE && answer instanceof Answer.Value value && value.item() != null) {
      ask(row, RowAnswers.subjectOf(row, value.item()), value.item());
    }
  }

  @Override
  public void undecided(KnownRow row, Set<String> items) {
    undecided++;
    for (var key : items) {
      var item = catalogue.item(key);
      if (!mayAsk(row.subject(), item)) continue;
      undecidedBy.merge(key, 1L, Long::sum);
      if (askUndecided) ask(row, row.subject(), item);
    }
  }

  private void ask(KnownRow row, @Nullable Subject subject, DataItem item) {
    if (subject == null || !mayAsk(subject, item)) return;
    if (recent.size() > RECENT) {
      recent.clear();
      recentPeople.clear();
    }
    var need = new Need(subject, row.household(), row.grid(), item.key());
    if (!recent.add(need)) return;
    if (recentPeople.add(subject)) people++;
    asked.merge(item.key(), 1L, Long::sum);
    needed.accept(need);
  }

  private boolean mayAsk(Subject subject, DataItem item) {
    if (off.contains(item.key()) || item.knowers().isEmpty()) return false;
    // Nobody answers for a whole district or city: its parts are asked, or its registers.
    return subject.kind() != ItemSubject.PLACE || subject.subdistrict() != 0;
  }
}
