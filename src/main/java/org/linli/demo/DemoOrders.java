package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.law.Duty;
import org.linli.law.LegalBases;
import org.linli.orders.OrderMeans;
import org.linli.orders.OrderRule;
import org.linli.orders.OrderTasks;
import org.linli.orders.OrderWish;
import org.linli.orders.Orders;
import org.linli.orders.Question;
import org.linli.orders.WuhanNotices;
import org.linli.orders.duties.DutyItem;
import org.linli.orders.duties.DutyLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Orders to try: one acknowledged in part, one a community proposes other terms for, one that is
 * late; Wuhan's notice No 17, which No 18 declared void; and a list of duties in two versions.
 */
@Component
@Order(110)
class DemoOrders implements Scene {

  private static final Duration LATE = Duration.ofDays(4);
  private static final Duration LONG_AGO = Duration.ofDays(9);
  private static final Duration SEVENTEEN_HELD = Duration.ofMinutes(210);

  private final Orders orders;
  private final OrderTasks tasks;
  private final LegalBases bases;
  private final DutyLists lists;
  private final Clock clock;

  DemoOrders(Orders orders, OrderTasks tasks, LegalBases bases, DutyLists lists, Clock clock) {
    this.orders = orders;
    this.tasks = tasks;
    this.bases = bases;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    notices(grid, cast);
    late(grid, cast);
    countered(grid, cast);
    readInPart(grid, cast);
    duties(cast);
  }

  private UUID issue(Caller by, OrderWish wish) {
    return orders.issue(by, orders.draft(by, wish).id()).id();
  }

  private static OrderMeans means(int heads, String from, String item, int amount, String unit) {
    return new OrderMeans(
        new OrderMeans.People(heads, from),
        List.of(new OrderMeans.Goods(item, amount, unit, from)),
        new OrderMeans.Money(0, from),
        "",
        "底册由系统带出，不另填表",
        List.of());
  }

  private static OrderWish wish(
      String title,
      String words,
      @Nullable String duty,
      PlaceCode scope,
      Level level,
      String unit,
      OrderRule rule,
      long amount,
      int minutes,
      String within,
      OrderMeans means) {
    return new OrderWish(
        title,
        words,
        "RCL-43",
        duty == null ? null : SourceAgency.HEALTH,
        duty,
        scope,
        level,
        unit,
        rule,
        amount,
        List.of(),
        minutes,
        null,
        Limit.of(within),
        false,
        means,
        null,
        null);
  }

  private void readInPart(PlaceCode grid, Cast cast) {
    var subdistrict = grid.at(Level.SUBDISTRICT);
    var it =
        issue(
            cast.as(Role.COMMAND),
            wish(
                "入户发放体温计和防控告知书",
                "每户一支体温计、一份告知书，先保独居老人和行动不便的居民。",
                "WJ-01",
                subdistrict,
                Level.GRID,
                "户",
                OrderRule.PER_HOUSEHOLD,
                1,
                3,
                "5wd",
                means(2, "市直机关", "体温计", 350, "支")));
    tasks.acknowledge(cast.as(Role.SUBDISTRICT_OFFICER), new OrderTasks.At(it, subdistrict));
    tasks.acknowledge(
        cast.as(Role.COMMUNITY_SECRETARY), new OrderTasks.At(it, grid.at(Level.COMMUNITY)));
    var worker = cast.as(Role.GRID_WORKER);
    tasks.acknowledge(worker, new OrderTasks.At(it, grid));
    tasks.tell(worker, new OrderTasks.At(it, grid), 86, "1 栋到 3 栋已发完");
  }

  private void countered(PlaceCode grid, Cast cast) {
    var community = grid.at(Level.COMMUNITY);
    var it =
        issue(
            cast.of(SourceAgency.HEALTH),
            wish(
                "核对家庭医生签约对象",
                "按名册逐人核对联系方式和服务需求。",
                "WJ-03",
                grid.at(Level.SUBDISTRICT),
                Level.COMMUNITY,
                "人",
                OrderRule.PER_PLACE,
                200,
                10,
                "5wd",
                means(1, "区卫健局", "名册", 1, "份")));
    tasks.ask(
        cast.as(Role.COMMUNITY_SECRETARY),
        new OrderTasks.At(it, community),
        new Question.Proposing(120L, null, "名册里有 80 人已搬走，只核对在册的 120 人"));
  }

  private void late(PlaceCode grid, Cast cast) {
    var it =
        issue(
            cast.as(Role.SUBDISTRICT_OFFICER),
            wish(
                "清理楼道堆物",
                "逐栋清理消防通道和楼道堆物，清完报数。",
                null,
                grid.at(Level.COMMUNITY),
                Level.GRID,
                "处",
                OrderRule.PER_PLACE,
                10,
                30,
                "48h",
                means(1, "街道办事处", "垃圾袋", 100, "个")));
    tasks.acknowledge(cast.as(Role.GRID_WORKER), new OrderTasks.At(it, grid));
    tasks.tell(cast.as(Role.GRID_WORKER), new OrderTasks.At(it, grid), 6, "还有四处业主不在家");
    orders.asIfIssued(it, LATE);
  }

  private void notices(PlaceCode grid, Cast cast) {
    var command = cast.as(Role.COMMAND);
    var district = grid.at(Level.DISTRICT);
    UUID old = null;
    for (var notice : WuhanNotices.all()) {
      var day = LocalDate.ofInstant(notice.issued(), WorkDays.ZONE);
      var basis = bases.enter(command, notice.basis(command.place(), day));
      if (notice.number() != 17 && notice.number() != 18) continue;
      old = issue(command, notice.order(basis.key(), district, old).orElseThrow());
      if (notice.number() == 17) orders.asIfIssued(old, SEVENTEEN_HELD);
      else {
        orders.end(command, old, "各街道已停止受理，凭证已收回");
        orders.asIfIssued(old, LONG_AGO);
        orders.asIfIssued(
            java.util.Objects.requireNonNull(orders.find(old).wish().supersedes()), LONG_AGO);
      }
    }
  }

  private void duties(Cast cast) {
    var command = cast.as(Role.COMMAND);
    var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    for (var role : List.of(Role.COMMUNITY_SECRETARY, Role.GRID_WORKER)) {
      lists.publish(
          command,
          command.place(),
          role,
          today.minusMonths(6),
          "按职责清单第一次编制",
          List.of(
              own("BD-01", Duty.Kind.BASIC, "民情走访和诉求记录"),
              own("BD-02", Duty.Kind.BASIC, "协助出具各类证明")));
      lists.publish(
          command,
          command.place(),
          role,
          today,
          "证明事项收回部门，增加楼道消防巡查",
          List.of(
              own("BD-01", Duty.Kind.BASIC, "民情走访和诉求记录"),
              own("BD-02", Duty.Kind.TAKEN_BACK, "协助出具各类证明"),
              own("BD-03", Duty.Kind.ASSIST, "协助楼道消防巡查")));
    }
  }

  private static DutyItem own(String key, Duty.Kind kind, String name) {
    return new DutyItem(key, null, kind, name, null, null, null);
  }
}
