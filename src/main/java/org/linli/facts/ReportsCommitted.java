package org.linli.facts;

import java.util.Set;
import org.linli.base.PlaceCode;

/** Told after a batch is safely on disk: in which grids something changed. */
public record ReportsCommitted(Set<PlaceCode> grids) {}
