package org.linli.facts.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.facts.known.KnownRow;

/** Counts where the cells of a finished form came from. */
final class FinishedCells {

  private final Deriving deriving;
  private final PileOfficer.ToldNow told;
  private final Set<String> counted = new HashSet<>();
  private long filled;
  private long derived;
  private long asked;
  private long missing;

  FinishedCells(Deriving deriving, PileOfficer.ToldNow told) {
    this.deriving = deriving;
    this.told = told;
  }

  PileOfficer.Finished all() {
    return new PileOfficer.Finished(filled, derived, asked, missing);
  }

  RowStream.Taker of(List<Match> matches) {
    return (row, answers) -> {
      for (var i = 0; i < answers.size(); i++) {
        var meaning = matches.get(i).meaning();
        if (meaning instanceof Meaning.Item || meaning instanceof Meaning.Derived) {
          cell(row, answers.get(i), meaning);
        }
      }
    };
  }

  private void cell(KnownRow row, Answer answer, Meaning meaning) {
    switch (answer.how()) {
      case LEFT -> {}
      case MISSING -> missing++;
      case KNOWN, STALE -> {
        if (isToldNow(row, meaning)) asked++;
        else filled++;
      }
      case DERIVED -> {
        if (isToldNow(row, meaning)) asked++;
        else derived++;
      }
    }
  }

  /**
   * Or did what it follows from have to be asked? One answer that fills several cells was asked for
   * the first of them.
   */
  private boolean isToldNow(KnownRow row, Meaning meaning) {
    if (!(meaning instanceof Meaning.Item(var key))) return false;
    var sources = new java.util.TreeSet<>(deriving.reads(key));
    var once = deriving.toldOnce(key);
    if (once != null) sources.add(once);
    for (var source : sources) {
      var of = RowAnswers.subjectOf(row, deriving.item(source));
      if (of != null && told.isTold(of, source) && counted.add(of + " " + source)) return true;
    }
    return false;
  }
}
