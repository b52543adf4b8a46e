package org.linli.places.grids;

import java.util.Set;
import org.linli.base.PlaceCode;

/**
 * Drawn grids are about to go, because surveyed ones take their place. Published within the
 * transaction: a room whose records hang on one of them refuses, and nothing changes.
 */
public record GridsReplaced(Set<PlaceCode> going) {}
