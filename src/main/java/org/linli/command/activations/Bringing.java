package org.linli.command.activations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Caller;
import org.linli.orders.OrderBatch;

/**
 * What is being brought alive: what a plan has for one level of response, over some places.
 *
 * @param within the places of each level there, looked up once for all of it
 * @param orders issues what the plan orders
 */
record Bringing(
    Caller by,
    Activation activation,
    Plan plan,
    ResponseLevel from,
    List<PlaceCode> scopes,
    Instant now,
    Trouble trouble,
    PlacesWithin within,
    OrderBatch orders) {

  /** The same occasion for another level of response. */
  Bringing of(ResponseLevel level) {
    return new Bringing(by, activation, plan, level, scopes, now, trouble, within, orders);
  }

  /** The same occasion at one of its places. */
  Bringing over(PlaceCode place) {
    return new Bringing(by, activation, plan, from, List.of(place), now, trouble, within, orders);
  }

  String source() {
    return activation.source(from);
  }

  /** One whose title is the name of a power or a role, which pages say in their own words. */
  Part part(Part.Kind kind, String key, PlaceCode place, String title, long amount) {
    return part(kind, key, place, null, title, null, amount);
  }

  Part part(
      Part.Kind kind,
      String key,
      PlaceCode place,
      String title,
      @Nullable String englishTitle,
      long amount) {
    return part(kind, key, place, null, title, englishTitle, amount);
  }

  Part part(
      Part.Kind kind,
      String key,
      PlaceCode place,
      @Nullable UUID ref,
      String title,
      @Nullable String englishTitle,
      long amount) {
    return new Part(kind, key, place, ref, title, englishTitle, amount, from, now, null);
  }
}
