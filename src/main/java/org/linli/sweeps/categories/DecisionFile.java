package org.linli.sweeps.categories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.sheets.SheetRow;
import org.linli.sheets.Sheets;

/** A list of decisions as an office writes it: its columns by their words, its rows as texts. */
record DecisionFile(
    List<String> header, Map<DecisionFile.Column, Integer> columns, List<Row> rows) {

  static final int MOST_ROWS = 5000;
  private static final int LINES_ABOVE = 10;

  /** What columns there are, and by which words each is known. */
  enum Column {
    IDENTITY("身份证", "身份号码", "证件号"),
    NAME("姓名"),
    BIRTH("出生"),
    CATEGORY("类别", "分类", "判定结果", "人员类型"),
    TIME("判定时间", "判定日期", "时间", "日期"),
    BODY("判定机构", "机构", "单位"),
    WORDS("说明", "备注");

    private final List<String> words;

    Column(String... words) {
      this.words = List.of(words);
    }

    private boolean isMeant(String heading) {
      return name().equals(heading.toUpperCase(Locale.ROOT))
          || words.stream().anyMatch(heading::contains);
    }
  }

  /** A row with the number that stands beside it in the office's program. */
  record Row(int number, List<String> cells) {}

  private static final Map<String, StepWord> WORDS = new HashMap<>();

  static {
    Map.of(
            StepWord.CONFIRMED, List.of("确诊", "确诊病例", "确诊患者"),
            StepWord.SUSPECTED, List.of("疑似", "疑似病例", "疑似患者"),
            StepWord.FEVER_UNDETERMINED, List.of("发热", "不能排除的发热", "不能明确排除的发热", "发热待查", "不能排除感染的发热"),
            StepWord.CLOSE_CONTACT, List.of("密接", "密切接触者", "确诊的密接"),
            StepWord.EXCLUDED, List.of("排除", "已排除"),
            StepWord.RECOVERED, List.of("治愈", "已治愈", "治愈出院", "出院"),
            StepWord.RELEASED, List.of("解除", "已解除", "解除隔离", "解除观察"),
            StepWord.DIED, List.of("死亡"))
        .forEach((step, words) -> {
          WORDS.put(step.name(), step);
          words.forEach(it -> WORDS.put(it, step));
        });
  }

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[T\\s]*(?:(\\d{1,2})[:\uFF1A时](\\d{1,2})分?(?:[:\uFF1A]\\d{1,2})?)?");

  /** Of the sheets that are shown, the first with a line that names somebody and a category. */
  static DecisionFile read(String name, byte[] bytes) {
    try (var book = Sheets.open(name, bytes)) {
      for (var sheet : book.sheets()) {
        if (sheet.hidden()) continue;
        var lines = new ArrayList<SheetRow>();
        book.read(
            sheet.index(),
            row -> {
              lines.add(row);
              return lines.size() <= MOST_ROWS + LINES_ABOVE;
            });
        for (var i = 0; i < Math.min(LINES_ABOVE, lines.size()); i++) {
          var columns = columns(lines.get(i));
          if (isHeader(columns))
            return of(lines.get(i), columns, lines.subList(i + 1, lines.size()));
        }
      }
    }
    throw Refusal.because(CategoryReason.LIST_NOT_UNDERSTOOD, name);
  }

  private static DecisionFile of(
      SheetRow header, Map<Column, Integer> columns, List<SheetRow> below) {
    var rows = below.stream().filter(it -> !it.isEmpty()).map(it -> row(it)).toList();
    if (rows.size() > MOST_ROWS) throw Refusal.because(CategoryReason.TOO_MANY_ROWS, MOST_ROWS);
    return new DecisionFile(row(header).cells(), columns, rows);
  }

  private static Row row(SheetRow it) {
    return new Row(it.number(), it.cells().stream().map(cell -> cell.text().strip()).toList());
  }

  private static Map<Column, Integer> columns(SheetRow row) {
    var found = new EnumMap<Column, Integer>(Column.class);
    for (var at = 0; at < row.cells().size(); at++) {
      var heading = row.at(at).text().replaceAll("\\s", "");
      if (heading.isEmpty()) continue;
      var column = at;
      Arrays.stream(Column.values())
          .filter(it -> it.isMeant(heading))
          .findFirst()
          .ifPresent(it -> found.putIfAbsent(it, column));
    }
    return found;
  }

  private static boolean isHeader(Map<Column, Integer> columns) {
    return columns.containsKey(Column.CATEGORY)
        && columns.containsKey(Column.TIME)
        && (columns.containsKey(Column.IDENTITY) || columns.containsKey(Column.NAME));
  }

  String cell(Row row, Column column) {
    var at = columns.get(column);
    return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
  }

  /** The heading of a column, for whoever looks for it in the file. */
  String heading(Column column) {
    var at = columns.get(column);
    return at == null ? column.words.getFirst() : header.get(at);
  }

  static Optional<StepWord> category(String text) {
    return Optional.ofNullable(WORDS.get(text.toUpperCase(Locale.ROOT).replaceAll("\\s", "")));
  }

  /** A day counts from its beginning where no time is said. */
  static Optional<Instant> time(String text) {
    var parts = TIME.matcher(text.strip());
    if (!parts.matches()) return Optional.empty();
    try {
      var day =
          LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
      var time =
          parts.group(4) == null
              ? LocalTime.MIDNIGHT
              : LocalTime.of(number(parts.group(4)), number(parts.group(5)));
      return Optional.of(day.atTime(time).atZone(WorkDays.ZONE).toInstant());
    } catch (java.time.DateTimeException none) {
      return Optional.empty();
    }
  }

  /** The day of birth as lists write it: with marks between, or eight digits. */
  static Optional<LocalDate> day(String text) {
    var digits = text.replaceAll("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3");
    return time(digits).map(it -> LocalDate.ofInstant(it, WorkDays.ZONE));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
