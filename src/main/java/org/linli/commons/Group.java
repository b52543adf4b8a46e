package org.linli.commons;

import org.linli.base.PlaceCode;
import org.linli.people.dwellings.UnitId;

/**
 * The households of one building as a group.
 *
 * @param hanging how many notices hang there now
 * @param open how many answers to their questions are still out, over all of them
 */
public record Group(
    UnitId building,
    PlaceCode grid,
    String name,
    String address,
    int households,
    int hanging,
    int open) {}
