package org.linli.facts.admission;

import java.util.Collection;
import java.util.Map;
import org.linli.base.PlaceCode;

/**
 * What a form costs: counts, of nobody in particular.
 *
 * @param cells all cells of the form
 * @param known those filled from what is known
 * @param spared those of the known that are fresh and that people would have been asked for
 * @param derived those that follow from others
 * @param asked new asks of people
 * @param merged needs that an ask already open serves as well
 * @param people whom it asks: residents, households, organisations
 * @param seconds of the asks whose items were measured, by their medians
 * @param unmeasured asks of items that nobody knows yet how long they take; not in {@code seconds}
 */
public record Burden(
    long cells,
    long known,
    long spared,
    long derived,
    long asked,
    long merged,
    long people,
    long seconds,
    long unmeasured) {

  public static final Burden NONE = new Burden(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** One grid's part, as counted when the form goes out; {@code asked} counts asks by item. */
  public record OfGrid(
      PlaceCode grid,
      int cells,
      int known,
      int spared,
      int derived,
      int merged,
      int people,
      Map<String, Integer> asked) {

    public OfGrid {
      asked = Map.copyOf(asked);
    }

    /** With how long answers take, by item; items that were not measured are left out there. */
    public Burden cost(Map<String, Double> medianSeconds) {
      var seconds = 0.0;
      var all = 0;
      var unmeasured = 0;
      for (var it : asked.entrySet()) {
        var each = medianSeconds.get(it.getKey());
        all += it.getValue();
        if (each == null) unmeasured += it.getValue();
        else seconds += each * it.getValue();
      }
      return new Burden(
          cells, known, spared, derived, all, merged, people, Math.round(seconds), unmeasured);
    }
  }

  /** Times people were not asked again: what was known and fresh, and what was merged. */
  public long prevented() {
    return spared + merged;
  }

  public Burden plus(Burden other) {
    return new Burden(
        cells + other.cells,
        known + other.known,
        spared + other.spared,
        derived + other.derived,
        asked + other.asked,
        merged + other.merged,
        people + other.people,
        seconds + other.seconds,
        unmeasured + other.unmeasured);
  }

  public static Burden sum(Collection<Burden> parts) {
    return parts.stream().reduce(NONE, Burden::plus);
  }
}
