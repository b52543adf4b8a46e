package org.linli.places.reorganisation;

import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/** A building as a reorganisation sees it: where it stands (WGS-84) and how many live there. */
public record Building(
    long id,
    PlaceCode grid,
    String name,
    String address,
    @Nullable Double longitude,
    @Nullable Double latitude,
    int households,
    int persons) {}
