package org.linli.facts.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.catalogue.ItemSubject;

/** What the rows of a table, and the single cells beside it, are about. */
final class RowKinds {

  private static final double SURE = Finder.SURE;
  private static final int ENOUGH_OF_ANOTHER = 3;

  private final Matcher.Catalogue catalogue;
  private final Conditions conditions;

  RowKinds(Matcher.Catalogue catalogue, Conditions conditions) {
    this.catalogue = catalogue;
    this.conditions = conditions;
  }

  /** What rows are about: what most headings are items of, helped by the title. */
  ItemSubject of(List<String> headings, String title) {
    var best = ItemSubject.RESIDENT;
    var bestScore = -1.0;
    for (var subject : ItemSubject.values()) {
      var score = hint(subject, Words.tight(title));
      for (var heading : headings) {
        if (Habits.isSerial(heading) || Habits.isLeft(heading)) continue;
        score += strength(subject, heading);
      }
      if (score > bestScore) {
        best = subject;
        bestScore = score;
      }
    }
    return best;
  }

  private double strength(ItemSubject subject, String heading) {
    if (Habits.place(heading) != null) return 0;
    var found = catalogue.candidates(heading, subject);
    var exact = found.isEmpty() ? 0 : Finder.score(found.getFirst(), heading);
    if (subject == ItemSubject.PLACE && exact < SURE) {
      var counted = conditions.all(heading);
      return counted == null ? 0 : 0.9;
    }
    return exact >= 0.75 ? exact : 0;
  }

  private static double hint(ItemSubject subject, String title) {
    return switch (subject) {
      case RESIDENT -> title.matches(".*(花名册|名册|名单|人员|登记册|人口登记).*") ? 1.2 : 0;
      case HOUSEHOLD -> title.matches(".*(一户一|家庭|入户|户情|养犬|住户).*") ? 1.2 : 0;
      case DWELLING -> title.matches(".*(出租屋|出租房|房屋|住宅|燃气|一房一).*") ? 1.2 : 0;
      case BUILDING -> title.matches(".*(楼栋|自建房|电梯|外墙|高层|建筑|危房|一楼一).*") ? 1.2 : 0;
      case PLACE -> title.matches(".*(统计表|汇总表|月报|日报|季报|年报|情况统计|数据统计|基本情况表).*") ? 1.2 : 0;
      case ORGANISATION -> title.matches(".*(单位|企业|场所|门店|商户|店铺|餐饮|机构).*") ? 1.2 : 0;
    };
  }

  /**
   * What single cells beside a table are about: a household or place whose members the table lists,
   * where several of them are its items; else the rows' own kind.
   */
  ItemSubject about(Layout layout, ItemSubject subject) {
    if (layout.table() == null) return subject;
    for (var wider : Around.of(subject)) {
      if (wider == ItemSubject.PLACE) continue;
      var items =
          layout.fields().stream()
              .filter(it -> !Habits.isLeft(it.label()) && Habits.place(it.label()) == null)
              .filter(it -> strength(wider, it.label()) >= SURE)
              .count();
      if (items >= ENOUGH_OF_ANOTHER) return wider;
    }
    return subject;
  }

  /** The level of rows that are places: the narrowest whose name they tell. */
  static @Nullable Level level(Layout layout, ItemSubject subject) {
    var table = layout.table();
    if (subject != ItemSubject.PLACE || table == null) return null;
    Level narrowest = null;
    for (var column : table.columns()) {
      var level = Habits.place(column.label());
      if (level != null && (narrowest == null || narrowest.isWiderThan(level))) narrowest = level;
    }
    return narrowest == null ? Level.COMMUNITY : narrowest;
  }
}
