package org.linli.command.plans;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;

/**
 * What a plan says of levels, headquarters, groups and posts, held against itself and the law. What
 * it brings along, from powers to measures, is {@link PlanMeansCheck}'s.
 */
final class PlanCheck {

  /** A person's own number; a plan names functions. */
  private static final Pattern MOBILE = Pattern.compile("(\\+?86)?[- ]?1[3-9]\\d{9}");

  private final Plan plan;
  private final PlaceCode area;
  private final Findings found;

  PlanCheck(Plan plan, PlaceCode area, Findings found) {
    this.plan = plan;
    this.area = area;
    this.found = found;
  }

  void all() {
    basis(plan.basis(), "basis", area, found);
    levels();
    triggers();
    headquarters();
    groups();
    posts();
    rest();
  }

  /** The article a key names, told where it may not be cited by any plan there. */
  static Optional<LegalBasis> basis(String key, String path, PlaceCode area, Findings found) {
    var article = LegalBases.article(key);
    if (article.isEmpty()) {
      found.add(path, key, PlanFault.BASIS_UNKNOWN, key);
      return Optional.empty();
    }
    var it = article.get();
    if (it.until() != null) {
      found.add(path, key, PlanFault.BASIS_OVER, key, it.until());
      return Optional.empty();
    }
    if (!it.area().contains(area)) {
      found.add(path, key, PlanFault.BASIS_ELSEWHERE, key);
      return Optional.empty();
    }
    return article;
  }

  private void levels() {
    var once = found.once(PlanFault.LEVEL_TWICE);
    for (var i = 0; i < plan.levels().size(); i++) {
      var it = plan.levels().get(i);
      var path = "levels/" + i;
      once.add(path + "/level", it.level());
      if (it.level().lowest().isWiderThan(it.declaredBy())) {
        found.add(
            path + "/declaredBy",
            it.declaredBy(),
            PlanFault.DECLARED_TOO_LOW,
            it.level(),
            it.level().lowest());
      }
      for (var weaker : plan.levels()) {
        if (it.level().compareTo(weaker.level()) > 0
            && weaker.declaredBy().isWiderThan(it.declaredBy())) {
          found.add(
              path + "/declaredBy",
              it.declaredBy(),
              PlanFault.LEVELS_CROSS,
              it.level(),
              weaker.level(),
              weaker.declaredBy());
        }
      }
    }
  }

  private void triggers() {
    var seen = new HashSet<ResponseLevel>();
    for (var i = 0; i < plan.triggers().size(); i++) {
      var it = plan.triggers().get(i);
      seen.add(it.level());
      if (plan.response(it.level()).isEmpty()) {
        found.add("triggers/" + i + "/level", it.level(), PlanFault.LEVEL_ABSENT, it.level());
      }
    }
    for (var i = 0; i < plan.levels().size(); i++) {
      var level = plan.levels().get(i).level();
      if (!seen.contains(level)) {
        found.add("levels/" + i, level, PlanFault.LEVEL_NEVER_SEEN, level);
      }
    }
  }

  /** Does the plan have a level at which this is there? */
  static void alive(Plan plan, ResponseLevel from, String path, Findings found) {
    if (plan.weakestAt(from).isEmpty()) found.add(path, from, PlanFault.NEVER_ALIVE, from);
  }

  private void headquarters() {
    var once = found.once(PlanFault.KEY_TWICE);
    for (var i = 0; i < plan.headquarters().size(); i++) {
      var it = plan.headquarters().get(i);
      var path = "headquarters/" + i;
      once.add(path + "/at", it.at());
      alive(plan, it.from(), path + "/from", found);
      if (it.at() == Level.GRID) {
        found.add(path + "/at", it.at(), PlanFault.HEADQUARTERS_TOO_LOW);
      } else if (it.lead() != leader(it.at())) {
        found.add(
            path + "/lead",
            it.lead(),
            PlanFault.LEAD_ELSEWHERE,
            it.lead(),
            it.at(),
            leader(it.at()));
      }
    }
  }

  /** Which role commands a place of a level. */
  static Role leader(Level level) {
    return switch (level) {
      case COUNTRY, PROVINCE, CITY -> Role.COMMAND;
      case DISTRICT -> Role.DISTRICT_OFFICER;
      case SUBDISTRICT -> Role.SUBDISTRICT_OFFICER;
      case COMMUNITY -> Role.COMMUNITY_SECRETARY;
      case GRID -> Role.GRID_WORKER;
    };
  }

  private void groups() {
    var keys = found.once(PlanFault.KEY_TWICE);
    var names = found.once(PlanFault.NAME_TWICE);
    var holders = new HashMap<String, String>();
    for (var i = 0; i < plan.groups().size(); i++) {
      var it = plan.groups().get(i);
      var path = "groups/" + i;
      keys.add(path + "/key", it.key());
      names.add(path + "/name", it.name());
      alive(plan, it.from(), path + "/from", found);
      for (var m = 0; m < it.matters().size(); m++) {
        var matter = it.matters().get(m);
        matter(holders, matter.key(), path + "/matters/" + m + "/key", it);
        matter(holders, matter.name(), path + "/matters/" + m + "/name", it);
      }
    }
  }

  private void matter(Map<String, String> holders, String name, String path, Plan.Group group) {
    var before = holders.putIfAbsent(name, group.name());
    if (before != null && !name.isEmpty()) {
      found.add(path, name, PlanFault.MATTER_IN_TWO_GROUPS, name, before, group.name());
    }
  }

  private void posts() {
    var keys = found.once(PlanFault.KEY_TWICE);
    for (var i = 0; i < plan.posts().size(); i++) {
      var it = plan.posts().get(i);
      var path = "posts/" + i;
      keys.add(path + "/key", it.key());
      alive(plan, it.from(), path + "/from", found);
      var group = plan.group(it.group());
      if (group.isEmpty()) {
        found.add(path + "/group", it.group(), PlanFault.GROUP_UNKNOWN, it.group());
      } else if (!it.from().isAtLeast(group.get().from())) {
        found.add(
            path + "/from",
            it.from(),
            PlanFault.BEFORE_ITS_GROUP,
            group.get().name(),
            group.get().from());
      }
      makeup(it, path + "/makeup");
    }
  }

  private void makeup(Plan.Station it, String path) {
    var kin = found.once(PlanFault.KEY_TWICE);
    for (var s = 0; s < it.makeup().size(); s++)
      kin.add(path + "/" + s + "/of", it.makeup().get(s).of());
    var wanted = it.makeup().stream().mapToInt(Plan.Share::atLeast).sum();
    if (wanted > it.heads()) {
      found.add(path, wanted, PlanFault.MAKEUP_BEYOND_HEADS, wanted, it.heads());
    }
  }

  private void rest() {
    var goods = found.once(PlanFault.KEY_TWICE);
    for (var i = 0; i < plan.stock().size(); i++) {
      var it = plan.stock().get(i);
      goods.add("stock/" + i + "/item", List.of(it.item(), it.keptAt(), it.per()));
    }
    var called = found.once(PlanFault.KEY_TWICE);
    for (var i = 0; i < plan.contacts().size(); i++) {
      var it = plan.contacts().get(i);
      called.add("contacts/" + i + "/who", it.who());
      if (it.call() != null && MOBILE.matcher(it.call().strip()).matches()) {
        found.add("contacts/" + i + "/call", "", PlanFault.PERSONAL_NUMBER);
      }
    }
  }
}
