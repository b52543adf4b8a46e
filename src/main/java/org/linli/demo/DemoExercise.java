package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.command.activations.ActivationSteps;
import org.linli.command.activations.ActivationWish;
import org.linli.command.activations.Activations;
import org.linli.command.activations.Exercises;
import org.linli.command.activations.Ground;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Caller;
import org.linli.orders.OrderTasks;
import org.linli.orders.OrderTasks.Which;
import org.linli.orders.Orders;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An exercise that a community held five days ago: its time line, its report, its lessons. */
@Component
@Order(120)
class DemoExercise implements Scene {

  private static final int DAYS_AGO = 5;

  private final Activations activations;
  private final ActivationSteps steps;
  private final Exercises exercises;
  private final Orders orders;
  private final OrderTasks tasks;
  private final Clock clock;

  DemoExercise(
      Activations activations,
      ActivationSteps steps,
      Exercises exercises,
      Orders orders,
      OrderTasks tasks,
      Clock clock) {
    this.activations = activations;
    this.steps = steps;
    this.exercises = exercises;
    this.orders = orders;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * What was done about what was told.
   *
   * @param after minutes after what was told before, or after the beginning
   */
  private record Answer(int number, int after, String words) {}

  private static final List<Answer> ANSWERS =
      List.of(
          new Answer(1, 4, "走访单已分到各网格，社区活动室开作取暖点"),
          new Answer(2, 22, "网格员移出炭盆、开窗，送电热毯，请家庭医生上门"),
          new Answer(3, 31, "联系不上家属，邻居有备用钥匙，进门后老人平安"),
          new Answer(4, 12, "关阀报修，先给三户独居老人送水上楼"));

  private static final Duration REST = Duration.ofMinutes(40);

  /** The grid worker reads what the exercise orders and does a part of it. */
  private void work(Caller worker) {
    for (var it : tasks.list(worker, Which.MINE, null, new Page.Ask(0, Page.Ask.MOST)).items()) {
      if (orders.find(it.order()).exercise() == null) continue;
      var at = new OrderTasks.At(it.order(), it.place());
      tasks.acknowledge(worker, at);
      tasks.tell(worker, at, it.target(), "本网格六位老人都见到了");
    }
  }

  /** People exercise by day, whenever the demonstration is started. */
  private Instant morning() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE)
        .minusDays(DAYS_AGO)
        .atTime(9, 30)
        .atZone(WorkDays.ZONE)
        .toInstant();
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var community = grid.at(Level.COMMUNITY);
    var secretary = cast.as(Role.COMMUNITY_SECRETARY);
    var id = UUID.randomUUID();
    var now = clock.instant();
    var until = now.plus(Duration.ofDays(1));
    activations.declare(
        secretary,
        new ActivationWish(
            id,
            "cold-spell",
            ResponseLevel.IV,
            List.of(community),
            "寒潮来临，独居老人逐户叫应",
            until,
            new Ground("", "", "", ""),
            true));
    work(cast.as(Role.GRID_WORKER));
    for (var it : ANSWERS) {
      exercises.asIfBegun(id, Duration.ofMinutes(it.after()));
      exercises.answer(secretary, id, it.number(), it.words());
    }
    exercises.asIfBegun(id, REST);
    var begun = now.minus(REST);
    for (var it : ANSWERS) begun = begun.minusSeconds(60L * it.after());
    steps.standDown(secretary, id, new Ground("", "", "", "五项情况处置了四项"), true);
    steps.review(secretary, id, "敲门不应十七分钟后才进门：谁有备用钥匙要写进照护单。送餐员摔伤没有人接，要定替补。");
    exercises.asIfBegun(id, Duration.between(morning(), begun));
  }
}
