package org.linli.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.board.TodayCard.Kind;
import org.linli.cases.whistles.WhistleId;

/** The cards of one post: of what there is none, there is no card. */
final class TodayCards {

  private final PlaceCode place;
  private final List<TodayCard> all = new ArrayList<>();

  TodayCards(PlaceCode place) {
    this.place = place;
  }

  void add(Kind kind, long count, @Nullable Instant due) {
    add(kind, count, null, due);
  }

  /** So many of so many. */
  void add(Kind kind, long count, @Nullable Integer of, @Nullable Instant due) {
    if (count > 0) always(kind, count, of, due);
  }

  /** That there is none is worth knowing as well. */
  void always(Kind kind, long count, @Nullable Integer of, @Nullable Instant due) {
    all.add(new TodayCard(kind, count, of, due, place, null, null, null, null));
  }

  void ofIssue(Kind kind, long count, @Nullable Instant due, @Nullable UUID issue) {
    all.add(new TodayCard(kind, count, null, due, place, issue, null, null, null));
  }

  void ofSweep(Kind kind, long count, @Nullable Integer of, @Nullable Instant due, UUID sweep) {
    if (count > 0) all.add(new TodayCard(kind, count, of, due, place, null, sweep, null, null));
  }

  void ofWhistle(Kind kind, long count, @Nullable Instant due, @Nullable WhistleId whistle) {
    all.add(new TodayCard(kind, count, null, due, place, null, null, whistle, null));
  }

  void ofMeasure(Kind kind, long count, @Nullable Instant due, UUID measure) {
    all.add(new TodayCard(kind, count, null, due, place, null, null, null, measure));
  }

  List<TodayCard> all() {
    return List.copyOf(all);
  }
}
