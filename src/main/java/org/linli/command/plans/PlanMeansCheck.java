package org.linli.command.plans;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.SourceAgency;
import org.linli.law.Duties;
import org.linli.law.Duty;
import org.linli.law.measures.MeasureKind;
import org.linli.law.measures.MeasureKinds;
import org.linli.orders.OrderRule;

/**
 * What a plan brings along, held against what the doors it goes through would say: powers, forms,
 * orders and measures. Each comes with the weakest response at which it is there, so whoever may
 * declare that one must be able to bring it.
 */
final class PlanMeansCheck {

  private final Plan plan;
  private final PlaceCode area;
  private final Function<String, Optional<DataItem>> items;
  private final Findings found;

  PlanMeansCheck(
      Plan plan, PlaceCode area, Function<String, Optional<DataItem>> items, Findings found) {
    this.plan = plan;
    this.area = area;
    this.items = items;
    this.found = found;
  }

  void all() {
    lends();
    forms();
    orders();
    measures();
  }

  /** The weakest response at which it is there; told where there is none. */
  private Optional<Plan.Response> first(ResponseLevel from, String path) {
    PlanCheck.alive(plan, from, path + "/from", found);
    return plan.weakestAt(from);
  }

  private void lends() {
    var once = found.once(PlanFault.KEY_TWICE);
    for (var i = 0; i < plan.lends().size(); i++) {
      var it = plan.lends().get(i);
      var path = "lends/" + i;
      once.add(
          path + "/power",
          it.agency() == null
              ? List.of(it.power(), it.to())
              : List.of(it.power(), it.to(), it.agency()));
      if (it.agency() != null && it.to() != Role.DEPARTMENT_OFFICER) {
        found.add(path + "/agency", it.agency(), PlanFault.AGENCY_WITHOUT_DEPARTMENT, it.to());
      }
      first(it.from(), path);
      lenders(it, path);
    }
  }

  /**
   * A response may be begun at any level, so whoever declares each at which it is lent must have
   * it.
   */
  private void lenders(Plan.Lending it, String path) {
    for (var response : plan.levels()) {
      if (!response.level().isAtLeast(it.from())) continue;
      var lender = PlanCheck.leader(response.declaredBy());
      if (!lender.powers().contains(it.power())) {
        found.add(
            path + "/power",
            it.power(),
            PlanFault.POWER_NOT_HELD,
            it.power(),
            response.level(),
            lender);
        return;
      }
      if (!it.to().borrows() || !it.to().isBelow(lender)) {
        found.add(path + "/to", it.to(), PlanFault.BORROWER_NOT_BELOW, it.to(), lender);
        return;
      }
    }
  }

  private void forms() {
    var once = found.once(PlanFault.KEY_TWICE);
    for (var i = 0; i < plan.forms().size(); i++) {
      var it = plan.forms().get(i);
      var path = "forms/" + i;
      once.add(path + "/key", it.key());
      var response = first(it.from(), path);
      duty(it.duty(), it.agency(), path);
      var basis = basis(it.basis(), path + "/basis", response);
      for (var k = 0; k < it.items().size(); k++) {
        var key = it.items().get(k);
        var item = items.apply(key);
        if (item.isEmpty()) {
          found.add(path + "/items/" + k, key, PlanFault.ITEM_UNKNOWN, key);
        } else if (basis.isPresent() && !basis.get().allows(item.get().sensitivity())) {
          found.add(
              path + "/items/" + k,
              key,
              PlanFault.BASIS_DOES_NOT_ALLOW,
              it.basis(),
              item.get().name());
        }
      }
      if (it.sweep() != null && response.isPresent()) {
        within(it.sweep().days(), response.get(), path + "/sweep/days");
      }
    }
  }

  /** An article the declaring level may rest on. */
  private Optional<org.linli.law.LegalBasis> basis(
      String key, String path, Optional<Plan.Response> response) {
    var basis = PlanCheck.basis(key, path, area, found);
    if (basis.isPresent()
        && response.isPresent()
        && !basis.get().isFor(response.get().declaredBy())) {
      found.add(
          path,
          key,
          PlanFault.BASIS_TOO_HIGH,
          key,
          response.get().level(),
          response.get().declaredBy());
    }
    return basis;
  }

  private Optional<Duty> duty(@Nullable String key, @Nullable SourceAgency agency, String path) {
    if (key == null) return Optional.empty();
    var duty = Duties.shipped(key);
    if (duty.isEmpty()) {
      found.add(path + "/duty", key, PlanFault.DUTY_UNKNOWN, key);
    } else if (duty.get().agency() != agency) {
      found.add(path + "/duty", key, PlanFault.DUTY_OF_OTHERS, key, duty.get().agency());
    } else if (duty.get().kind() == Duty.Kind.TAKEN_BACK) {
      found.add(path + "/duty", key, PlanFault.DUTY_TAKEN_BACK, duty.get().name());
    }
    return duty;
  }

  private void orders() {
    var once = found.once(PlanFault.KEY_TWICE);
    for (var i = 0; i < plan.orders().size(); i++) {
      var it = plan.orders().get(i);
      var path = "orders/" + i;
      once.add(path + "/key", it.key());
      var response = first(it.from(), path);
      var group = plan.groupOf(it.matter());
      if (group.isEmpty()) {
        found.add(path + "/matter", it.matter(), PlanFault.MATTER_UNKNOWN, it.matter());
      } else if (!it.from().isAtLeast(group.get().from())) {
        found.add(
            path + "/from",
            it.from(),
            PlanFault.BEFORE_ITS_GROUP,
            group.get().name(),
            group.get().from());
      }
      basis(it.basis(), path + "/basis", response);
      if (response.isPresent() && it.at().isWiderThan(response.get().declaredBy())) {
        found.add(
            path + "/at", it.at(), PlanFault.WIDER_THAN_DECLARED, response.get().declaredBy());
      }
      if (it.rule() == OrderRule.BY_SHARE && it.amount() == null) {
        found.add(path, "", PlanFault.AMOUNT_MISSING);
      }
      limit(it.within(), path + "/within");
      means(it, path);
    }
  }

  private void limit(String text, String path) {
    try {
      Limit.of(text);
    } catch (IllegalArgumentException unreadable) {
      found.add(path, text, PlanFault.LIMIT_UNREADABLE);
    }
  }

  /** What the admission of orders would stop is told here already. */
  private void means(Plan.OrderItem it, String path) {
    var means = it.means();
    var duty = duty(it.duty(), it.agency(), path);
    if (means.bringsNothing()) found.add(path + "/means", "", PlanFault.NO_MEANS);
    if (!it.at().isWiderThan(Level.COMMUNITY) && !means.namesPayer()) {
      found.add(path + "/means", "", PlanFault.NO_PAYER);
    }
    var helps = duty.map(one -> one.kind() == Duty.Kind.ASSIST).orElse(false);
    if (helps && !it.at().isWiderThan(Level.SUBDISTRICT) && !means.hasPeople()) {
      found.add(path + "/means", "", PlanFault.NO_PEOPLE_TO_HELP, duty.map(Duty::name).orElse(""));
    }
  }

  private void measures() {
    var once = found.once(PlanFault.KEY_TWICE);
    for (var i = 0; i < plan.measures().size(); i++) {
      var it = plan.measures().get(i);
      var path = "measures/" + i;
      once.add(path + "/kind", it.kind());
      var response = first(it.from(), path);
      PlanCheck.basis(it.basis(), path + "/basis", area, found);
      var kind = MeasureKinds.all().stream().filter(one -> one.key().equals(it.kind())).findFirst();
      if (kind.isEmpty()) {
        found.add(path + "/kind", it.kind(), PlanFault.MEASURE_UNKNOWN, it.kind());
      } else {
        measure(it, kind.get(), response, path);
      }
      response.ifPresent(one -> within(it.days(), one, path + "/days"));
    }
  }

  private void measure(
      Plan.MeasureItem it, MeasureKind kind, Optional<Plan.Response> response, String path) {
    if (kind.decider() == MeasureKind.Decider.MEDICINE) {
      found.add(path + "/kind", it.kind(), PlanFault.MEASURE_OF_MEDICINE, kind.name());
    } else if (response.isPresent() && !kind.isFor(response.get().declaredBy())) {
      found.add(
          path + "/from",
          it.from(),
          PlanFault.MEASURE_TOO_LOW,
          kind.name(),
          kind.lowest(),
          response.get().level(),
          response.get().declaredBy());
    }
    if (!kind.laws().contains(it.basis())) {
      found.add(
          path + "/basis",
          it.basis(),
          PlanFault.MEASURE_BASIS,
          kind.name(),
          String.join(" ", kind.laws()));
    } else if (isOfOtherEvents(it.basis())) {
      found.add(path + "/basis", it.basis(), PlanFault.MEASURE_OTHER_EVENT, it.basis());
    }
    if (Duration.ofDays(it.days()).compareTo(kind.longest()) > 0) {
      found.add(
          path + "/days",
          it.days(),
          PlanFault.MEASURE_TOO_LONG,
          kind.name(),
          kind.longest().toDays());
    }
  }

  /**
   * Article 73 is of nature, accidents and health, 74 of public security; diseases have their own.
   */
  private boolean isOfOtherEvents(String basis) {
    return switch (plan.kind()) {
      case SOCIAL_SECURITY -> basis.equals("ERL-73") || isOfHealth(basis);
      case PUBLIC_HEALTH -> basis.equals("ERL-74");
      case NATURAL_DISASTER, ACCIDENT -> basis.equals("ERL-74") || isOfHealth(basis);
    };
  }

  private static boolean isOfHealth(String basis) {
    return basis.startsWith("IDL-") || basis.startsWith("PHER-") || basis.startsWith("PHERL-");
  }

  /** Everything ends with the response. */
  private void within(int days, Plan.Response response, String path) {
    if (days > response.days()) {
      found.add(path, days, PlanFault.BEYOND_RESPONSE, days, response.level(), response.days());
    }
  }
}
