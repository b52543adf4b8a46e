package org.linli.facts.forms;

import java.util.regex.Pattern;
import org.linli.sheets.Cell;

/** What a text of a sheet tells about its line by its words alone: a label, a total, a note. */
final class LineWords {

  static final int LONGEST_LABEL = 40;

  private static final Pattern TOTAL = Pattern.compile("^(合计|总计|小计|共计|总数|累计)");
  private static final Pattern EXPLAINS =
      Pattern.compile(
          "^(\\*|※)?(注|备注|说明|填表说明|填报说明|填写说明|指标说明|附|温馨提示|要求)\\d*([:.、]|$)|^\\d+[.、]\\S{8,}|^[一二三四五六七八九十]+、");
  private static final Pattern SIGNED =
      Pattern.compile("^(填表|填报|制表|审核|审批|负责|单位负责|联系|经办|统计负责)\\S{0,6}[:]");
  private static final Pattern ASKS_FOR_A_REMARK = Pattern.compile("^(备注|附):?$");
  private static final Pattern EXAMPLE = Pattern.compile("^\\(?(例|示例|样例|范例|填写示例)\\S*");
  private static final Pattern COLUMN_NUMBER = Pattern.compile("^(甲|乙|丙|丁|\\d{1,3})$");
  private static final Pattern OF_SENDER = Pattern.compile(":|^\\d{4}年");
  private static final Pattern SERIAL = Pattern.compile("^(序号|序|编号|no\\.?|№|序列|行号)$");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern SAID = Pattern.compile("^[^:]+:[^□☐○]+$");
  private static final Pattern SENTENCE = Pattern.compile(".*[。;]$");
  private static final Pattern FORM = Pattern.compile(".*(表|卡|册|台账|名单|清单)");
  private static final Pattern OF_ITSELF =
      Pattern.compile("^\\(.*\\)$|^\\d{4}年[度第一二三四季上下半年\\d月日]*$");

  private LineWords() {}

  static boolean isLabel(Cell cell) {
    return cell.kind() == Cell.Kind.TEXT
        && Words.tight(cell.text()).length() <= LONGEST_LABEL
        && !cell.text().matches("[\\d\\s./%-]+");
  }

  static boolean isTotal(String text) {
    return TOTAL.matcher(Words.tight(text)).find();
  }

  /** A note, or who signs: in either case no row of a table, nor its heading. */
  static boolean isNote(String text) {
    var tight = Words.tight(text);
    return EXPLAINS.matcher(tight).find() || SIGNED.matcher(tight).find();
  }

  /** A note that says something and asks for nothing, as they stand below a table. */
  static boolean explains(String text) {
    var tight = Words.tight(text);
    return EXPLAINS.matcher(tight).find() && !ASKS_FOR_A_REMARK.matcher(tight).matches();
  }

  /**
   * Does it say all itself, so that the cell beside it is no blank to be filled? The lines the
   * Statistics Law has on every form (表号：统人1, 有效期至：2027年12月), units, days, sentences.
   */
  static boolean isComplete(String text) {
    var tight = Words.tight(text);
    return SAID.matcher(BRACKETS.matcher(tight).replaceAll("")).matches()
        || SENTENCE.matcher(tight).matches()
        || OF_ITSELF.matcher(tight).matches();
  }

  static boolean namesAForm(String text) {
    return FORM.matcher(Words.bare(text)).matches();
  }

  static boolean isExample(String text) {
    return EXAMPLE.matcher(Words.tight(text)).matches();
  }

  /** 甲, 乙, 1, 2: the numbers statisticians give the columns. */
  static boolean isColumnNumber(String text) {
    return COLUMN_NUMBER.matcher(Words.tight(text)).matches();
  }

  /** Above a heading, but about who sends the form in. */
  static boolean isOfSender(String text) {
    return OF_SENDER.matcher(Words.tight(text)).find();
  }

  static boolean isSerial(String heading) {
    return SERIAL.matcher(Words.label(heading)).matches();
  }

  /** Only what is to be filled in beside it ends so. */
  static boolean endsAsField(String text) {
    return Words.tight(text).endsWith(":");
  }
}
