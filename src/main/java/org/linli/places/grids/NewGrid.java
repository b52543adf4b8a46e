package org.linli.places.grids;

import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.Outline;

/** A grid on its way into the tree. */
record NewGrid(
    PlaceCode code, String name, @Nullable Integer households, boolean synthetic, Outline outline) {

  static String nameOf(PlaceCode grid) {
    return "第%d网格".formatted(grid.value() % 1000);
  }
}
