package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.List;
import org.linli.catalogue.DataType;
import org.linli.catalogue.proposals.Proposed;

/** Items the catalogue does not have, as the headings and values of a form tell of them. */
final class Proposing {

  private static final int LONGEST = 60;
  private static final int MOST_CODES = 30;

  private Proposing() {}

  /** What is proposed in {@code now} and was not before. */
  static List<Proposed> newIn(Form before, Form now) {
    var proposed = new ArrayList<Proposed>();
    for (var i = 0; i < now.sheets().size(); i++) {
      var plan = now.sheets().get(i);
      var was = before.sheets().get(i);
      var table = plan.layout().table();
      for (var at = 0; at < plan.columns().size(); at++) {
        var meaning = plan.columns().get(at).meaning();
        if (meaning instanceof Meaning.Proposed(var label)
            && (at >= was.columns().size() || !meaning.equals(was.columns().get(at).meaning()))) {
          var examples = table == null ? List.<String>of() : table.columns().get(at).examples();
          proposed.add(proposed(label, plan, examples, now));
        }
      }
    }
    return proposed;
  }

  private static Proposed proposed(String label, SheetPlan plan, List<String> examples, Form form) {
    var codes = examples.stream().distinct().toList();
    var listed =
        codes.size() > 1 && codes.size() <= MOST_CODES && codes.size() < examples.size() + 1;
    var type = type(label, listed && !codes.contains("是"));
    return new Proposed(
        cut(label),
        plan.subject(),
        type,
        null,
        type == DataType.CODE ? codes : List.of(),
        form.agency(),
        cut(form.title()));
  }

  private static DataType type(String label, boolean listed) {
    var words = Words.bare(label);
    if (words.matches("(是否|有无).*")) return DataType.YES_NO;
    if (words.matches(".*(日期|时间)$")) return DataType.DATE;
    if (words.matches(".*(电话|手机号?码?)$")) return DataType.PHONE;
    if (words.matches(".*(数|数量|人数|户数)$")) return DataType.INTEGER;
    return listed ? DataType.CODE : DataType.TEXT;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
