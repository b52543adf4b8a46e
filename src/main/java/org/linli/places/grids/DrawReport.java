package org.linli.places.grids;

import java.util.List;

/** What was drawn, or would be when {@code dryRun}. */
public record DrawReport(boolean dryRun, int communities, int grids, List<Skipped> skipped) {}
