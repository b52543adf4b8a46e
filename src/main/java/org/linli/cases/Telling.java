package org.linli.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.places.outlines.Crs;

/**
 * What somebody tells of a matter. Where it is may be told by a point, by a household, by a place,
 * or by words alone; the first of these that is given counts.
 *
 * @param id made by whoever sends it, so that sending again is harmless
 * @param crs of the point; WGS-84 where nothing is said
 * @param leaf the class, where whoever tells knows it
 * @param settled it was mended at once by whoever saw it, or answered; what was done
 * @param same the open case that is of the same thing; this one is kept and goes on with it
 */
public record Telling(
    UUID id,
    @Nullable Source source,
    @Nullable Kind kind,
    @Schema(example = "单元门口井盖没了，晚上很危险") String words,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable Crs crs,
    @Nullable PlaceCode place,
    @Nullable HouseholdId household,
    @Schema(example = "保成路 12 号 3 单元门口") @Nullable String address,
    @Schema(example = "MANHOLE") @Nullable String leaf,
    @Nullable Integer standard,
    @Schema(example = "王女士") @Nullable String reporterName,
    @Schema(example = "13800000000") @Nullable String reporterPhone,
    @Schema(example = "已当场扶正") @Nullable String settled,
    @Nullable CaseId same) {

  /** The same from a household, which need not say who or where it is. */
  Telling from(HouseholdId home) {
    return new Telling(
        id,
        Source.RESIDENT,
        kind,
        words,
        longitude,
        latitude,
        crs,
        null,
        home,
        address,
        null,
        null,
        null,
        null,
        null,
        same);
  }
}
