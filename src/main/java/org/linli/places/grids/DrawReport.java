package org.linli.places.grids;

import java.util.List;

/**
 * What was drawn, or would be when {@code dryRun}: {@code communities} that had no grids got {@code
 * grids}; {@code outlines} counts all that are new or other than before.
 */
public record DrawReport(
    boolean dryRun, int communities, int grids, int outlines, List<Skipped> skipped) {}
