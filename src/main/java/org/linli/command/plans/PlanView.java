package org.linli.command.plans;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.places.PlaceView;

/** What lists of plans show. */
final class PlanView {

  private PlanView() {}

  /** One of those in use at a place. */
  record HeadView(
      String key,
      String name,
      @Nullable String englishName,
      Plan.Kind kind,
      PlaceView area,
      int version,
      boolean shipped,
      List<Plan.Response> levels,
      int posts) {}

  /**
   * @param mayWrite a plan of the place's own can be begun there by the caller
   * @param usualBasis what the caller's authority rests a response on, unless it says otherwise
   */
  record ListView(PlaceView place, List<HeadView> plans, boolean mayWrite, String usualBasis) {}

  /** A place's own version in a list. */
  record OwnView(
      String key,
      PlaceView area,
      int version,
      PlanState state,
      String name,
      String words,
      Instant savedAt,
      Set<PlanState.Act> may) {}

  /**
   * What is in use at a place, and the place's own versions.
   *
   * @param hasShipped such a plan comes with the program too
   */
  record OpenedView(
      PlaceView place,
      PlanVersionView inUse,
      List<OwnView> versions,
      boolean hasShipped,
      boolean mayWrite) {}
}
