package org.linli.cases;

import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/**
 * Whose work a case is: a department around a place, or the place's own people.
 *
 * @param agency null for the place's own
 */
public record Unit(PlaceCode place, @Nullable SourceAgency agency) {}
