package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.List;

/** What a form that goes out teaches about the next ones. */
final class Lessons {

  private Lessons() {}

  /** Only what somebody had to say teaches: the rest is found by itself next time too. */
  static List<FormStore.Lesson> of(Form form) {
    var lessons = new ArrayList<FormStore.Lesson>();
    for (var plan : form.sheets()) {
      var table = plan.layout().table();
      for (var i = 0; i < plan.columns().size(); i++) {
        if (table != null) {
          learn(plan, table.columns().get(i).words(), plan.columns().get(i), lessons);
        }
      }
      for (var i = 0; i < plan.fields().size(); i++) {
        learn(plan, plan.layout().fields().get(i).label(), plan.fields().get(i), lessons);
      }
    }
    return lessons;
  }

  private static void learn(
      SheetPlan plan, String words, Match match, List<FormStore.Lesson> into) {
    if (match.why() == Match.Why.CHOSEN && !(match.meaning() instanceof Meaning.Proposed)) {
      into.add(new FormStore.Lesson(plan.subject(), Words.tight(words), match.meaning()));
    }
  }
}
