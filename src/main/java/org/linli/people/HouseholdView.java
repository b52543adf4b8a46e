package org.linli.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.PlaceView;

/** A household as it is shown: names and numbers masked, with source and time. */
record HouseholdView(
    HouseholdId household,
    @Nullable PlaceView grid,
    String buildingId,
    String building,
    String entrance,
    String room,
    String address,
    String headName,
    int members,
    boolean synthetic,
    String source,
    Instant recordedAt,
    boolean linkRevoked,
    @Nullable List<ResidentView> residents) {

  record ResidentView(
      String id,
      String name,
      Resident.Sex sex,
      @Nullable Integer age,
      Resident.Relation relation,
      @Nullable String phone,
      String source,
      Instant recordedAt) {

    static ResidentView of(Resident it, LocalDate today) {
      return new ResidentView(
          Long.toString(it.id()),
          Masked.name(it.name()),
          it.sex(),
          it.ageAt(today),
          it.relation(),
          Masked.phone(it.phone()),
          it.source(),
          it.recordedAt());
    }
  }

  static HouseholdView of(
      Household it, Map<PlaceCode, Place> grids, @Nullable List<ResidentView> residents) {
    var grid = grids.get(it.grid());
    return new HouseholdView(
        it.id(),
        grid == null ? null : PlaceView.of(grid),
        it.id().subdistrict() + "-" + it.buildingNumber(),
        it.building(),
        it.entrance(),
        it.room(),
        it.door(),
        Masked.name(it.headName()),
        it.members(),
        it.synthetic(),
        it.source(),
        it.recordedAt(),
        it.linkRevoked(),
        residents);
  }
}
