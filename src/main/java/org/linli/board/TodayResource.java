package org.linli.board;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.authority.PostView;
import org.linli.authority.Posts;
import org.linli.edge.Caller;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Periods;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the first screen of every post: what there is to do now, and by when. */
@RestController
@RequestMapping("/api/today")
class TodayResource {

  private final Posts posts;
  private final Periods periods;
  private final TodayAtDoors doors;
  private final TodayAtDesk desk;
  private final Clock clock;

  TodayResource(Posts posts, Periods periods, TodayAtDoors doors, TodayAtDesk desk, Clock clock) {
    this.posts = posts;
    this.periods = periods;
    this.doors = doors;
    this.desk = desk;
    this.clock = clock;
  }

  record Today(PostView post, OpenedPeriod.View period, Instant asOf, List<TodayCard> cards) {}

  @GetMapping
  Today today(Caller caller) {
    var period = periods.current();
    var cards = new TodayCards(caller.place());
    doors.tell(caller, period, cards);
    desk.tell(caller, cards);
    return new Today(posts.of(caller), OpenedPeriod.View.of(period), clock.instant(), cards.all());
  }
}
