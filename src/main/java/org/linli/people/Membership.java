package org.linli.people;

import java.time.Instant;
import java.util.Set;
import org.linli.base.PlaceCode;

/**
 * What must be known of a household to take a report for it: its grid, which link is good, who
 * belongs to it, and since when it is in the register.
 */
public record Membership(
    HouseholdId household,
    PlaceCode grid,
    int linkVersion,
    boolean linkRevoked,
    Instant recordedAt,
    Set<Long> residents) {}
