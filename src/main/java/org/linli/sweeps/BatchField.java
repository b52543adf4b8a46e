package org.linli.sweeps;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row of a batch says, by the names it goes by in files. */
enum BatchField {
  ID("id", "编号"),
  RESIDENT("resident", "人员"),
  HOUSEHOLD("household", "户"),
  DAY("day", "日期"),
  SLOT("slot", "时段"),
  CELSIUS("celsius", "体温"),
  MEASURED_BY("measuredBy", "测量方"),
  MEASURED_AT("measuredAt", "测量时间"),
  /** For who fills in a list; it is passed over. */
  NAME("name", "姓名");

  /** What must be in every row, if it is not said of all of them at once. */
  static final List<BatchField> NEEDED = List.of(ID, RESIDENT, DAY, SLOT, CELSIUS, MEASURED_BY);

  private static final Map<String, BatchField> BY_NAME = new HashMap<>();

  static {
    for (var it : values()) {
      BY_NAME.put(it.label, it);
      BY_NAME.put(it.chinese, it);
    }
  }

  private final String label;
  private final String chinese;

  BatchField(String label, String chinese) {
    this.label = label;
    this.chinese = chinese;
  }

  /** As the heading of a list that somebody fills in. */
  String heading(Locale locale) {
    return locale.getLanguage().equals("zh") ? chinese : label;
  }

  String label() {
    return label;
  }

  static @Nullable BatchField of(String name) {
    return BY_NAME.get(name);
  }
}
