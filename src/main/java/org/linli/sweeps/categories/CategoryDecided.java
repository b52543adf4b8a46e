package org.linli.sweeps.categories;

import org.linli.people.HouseholdId;

/** Told in its transaction: somebody of a household was put into a category, or out of one. */
public record CategoryDecided(HouseholdId household) {}
