package org.linli.facts.forms;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.Derivation.Condition;
import org.linli.catalogue.ItemSubject;

/** Headings that say who is counted, under what the title says and under 其中. */
final class Counted {

  private final Matcher.Catalogue catalogue;
  private final Conditions conditions;
  private final Map<Set<Condition>, Map<ItemSubject, String>> ofPlaces = new HashMap<>();
  private final Map<Set<Condition>, String> ofMembers = new HashMap<>();

  Counted(Matcher.Catalogue catalogue, Conditions conditions) {
    this.catalogue = catalogue;
    this.conditions = conditions;
    for (var item : catalogue.all()) {
      var formula = item.derivation();
      if (formula == null) continue;
      var of = Set.copyOf(formula.conditions());
      if (formula.counted() != null && item.subject() == ItemSubject.PLACE) {
        ofPlaces
            .computeIfAbsent(of, _ -> new HashMap<>())
            .putIfAbsent(formula.counted(), item.key());
      }
      if (item.subject() == ItemSubject.HOUSEHOLD) ofMembers.putIfAbsent(of, item.key());
    }
  }

  /** A column that says itself what the title says: then the others are not under the title. */
  boolean says(Layout.Column column, List<Condition> titled) {
    var own = conditions.all(String.join("/", column.path()));
    return own != null && own.conditions().stream().anyMatch(titled::contains);
  }

  /** What stands under 其中 is a part of what the column before has counted. */
  Matcher.Setting with(Matcher.Setting setting, Layout.Column column) {
    var own = setting.subject() == ItemSubject.PLACE ? countedBy(column) : null;
    if (own == null || own.conditions().isEmpty()) return setting;
    var all = new LinkedHashSet<>(setting.population());
    all.addAll(own.conditions());
    return new Matcher.Setting(setting.title(), setting.subject(), List.copyOf(all));
  }

  private Conditions.@Nullable Of countedBy(Layout.Column column) {
    for (var from = 0; from < column.path().size(); from++) {
      var path = column.path().subList(from, column.path().size());
      var of = conditions.all(String.join("/", path));
      if (of != null && (from == 0 || Finder.isNeutral(Words.bare(column.path().get(from - 1)))))
        return of;
    }
    return null;
  }

  /** A count of who the words say, under what the title says. */
  @Nullable Match of(Layout.Column column, Matcher.Setting setting) {
    var own = countedBy(column);
    if (own == null) return null;
    var absolute =
        own.subject() != null
            && own.conditions().isEmpty()
            && !column.path().getFirst().matches(".*(合计|总计|小计|人数|数量|总数).*");
    var all = new LinkedHashSet<>(own.conditions());
    var titled = !absolute && !setting.population().isEmpty();
    if (titled) all.addAll(setting.population());
    var of = new Conditions.Of(own.subject(), List.copyOf(all));
    var subject = of.subject() == null ? ItemSubject.RESIDENT : of.subject();
    if (!sameSubject(all, subject)) return null;
    var known = ofPlaces.getOrDefault(Set.copyOf(all), Map.of()).get(subject);
    var meaning =
        known == null ? new Meaning.Derived(Conditions.count(of)) : new Meaning.Item(known);
    return new Match(meaning, true, Match.Why.COUNTED, List.of(), Masking.NONE);
  }

  /** Who of a household's members are counted: 其中:老年人. */
  @Nullable Match members(Layout.Column column) {
    var own = countedBy(column);
    if (own == null || own.conditions().isEmpty() || own.subject() != ItemSubject.RESIDENT) {
      return null;
    }
    var known = ofMembers.get(Set.copyOf(own.conditions()));
    var meaning =
        known == null ? new Meaning.Derived(Conditions.count(own)) : new Meaning.Item(known);
    var said = column.words().matches(".*(其中|人数|数量|口数).*");
    return new Match(
        meaning, said, Match.Why.COUNTED, known == null ? List.of() : List.of(known), Masking.NONE);
  }

  private boolean sameSubject(Set<Condition> all, ItemSubject subject) {
    return all.stream().allMatch(it -> catalogue.item(it.item()).subject() == subject);
  }
}
