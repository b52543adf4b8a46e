package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;

/**
 * A year of forms: the officer uploads each, looks only at what the program is unsure of, lets it
 * out, and whoever is asked answers from the truth.
 */
final class AskOnceReplay {

  /** The forms after which people should hardly be asked any more. */
  static final int FIRST = 10;

  private static final int A_WEEK = 7;
  private static final int AT_ONCE = 5000;
  private static final double SILENT = 0.01;

  private final Desk desk;
  private final TruthOf truth;
  private final Map<String, DataItem> items = new HashMap<>();
  private final Map<String, LocalDate> told = new HashMap<>();
  private LocalDate today;

  private final AskOnceScore year = new AskOnceScore();
  private final AskOnceScore later = new AskOnceScore();

  AskOnceReplay(Desk desk, TruthOf truth, Iterable<DataItem> all, LocalDate today) {
    this.desk = desk;
    this.truth = truth;
    this.today = today;
    all.forEach(it -> items.put(it.key(), it));
  }

  void run(Pile pile, Consumer<String> say) throws IOException {
    var number = 0;
    for (var form : pile.forms()) {
      var score = one(form);
      say.accept(score.line(form.file()));
      year.add(score);
      if (++number > FIRST) later.add(score);
      desk.daysPass(A_WEEK);
      today = today.plusDays(A_WEEK);
    }
    say.accept(year.line("the whole year"));
    say.accept(later.line("after the first " + FIRST + " forms"));
  }

  AskOnceScore year() {
    return year;
  }

  /** Of the forms after the first ones. */
  AskOnceScore later() {
    return later;
  }

  private AskOnceScore one(Pile.Form form) throws IOException {
    var score = new AskOnceScore();
    understand(form, score);
    desk.issue(form);
    score.filling(desk.fill(form));
    for (var open = desk.open(AT_ONCE); !open.isEmpty(); open = desk.open(AT_ONCE)) {
      desk.answer(open.stream().map(it -> answer(it, score)).toList());
    }
    return score;
  }

  /** What is sure goes out as it is, right or wrong. */
  private void understand(Pile.Form form, AskOnceScore score) throws IOException {
    var understood = new HashMap<String, Desk.Column>();
    for (var it : desk.upload(form, Files.readAllBytes(Pile.FOLDER.resolve(form.file())))) {
      understood.put(it.sheet() + "!" + it.cell(), it);
    }
    var corrected = new ArrayList<Pile.Line>();
    var lines = form.sheets().stream().flatMap(it -> it.lines().stream()).toList();
    var wrong = 0;
    for (var line : lines) {
      var column = understood.get(line.sheet() + "!" + line.cell());
      if (isOpen(line, column)) corrected.add(line);
      else if (column != null && !line.what().equals(column.what())) wrong++;
    }
    desk.confirm(form, corrected);
    score.columns(lines.size(), corrected.size(), wrong);
  }

  /** What is left to the sender's hand may be overlooked. */
  private static boolean isOpen(Pile.Line line, Desk.@Nullable Column column) {
    return column == null ? line.isData() : !column.sure();
  }

  private Desk.Answer answer(Desk.Ask ask, AskOnceScore score) {
    var chance =
        new SplittableRandom(ask.about().subject().hashCode() * 31L + ask.item().hashCode());
    var seconds = 4 + chance.nextDouble(12);
    var key = ask.about().subject() + " " + ask.item();
    score.asked(isTold(key, ask.item()), seconds);
    told.put(key, today);
    var value = chance.nextDouble() < SILENT ? null : truth.of(ask.item(), ask.about());
    return new Desk.Answer(ask, value, seconds);
  }

  /** Whoever has answered is not asked again while the answer is fresh, told or not. */
  private boolean isTold(String key, String item) {
    var before = told.get(key);
    if (before == null) return false;
    var fresh = Objects.requireNonNull(items.get(item)).freshFor();
    return fresh == null || !before.plus(fresh).isBefore(today);
  }
}
