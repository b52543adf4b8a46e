package org.linli.facts.asks;

import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;

/**
 * A value a form needs and nobody knows, or knows too long ago.
 *
 * @param household whose door it can be asked at; null where there is none
 * @param item the key of an item that is not derived
 */
public record Need(Subject subject, @Nullable HouseholdId household, PlaceCode grid, String item) {}
