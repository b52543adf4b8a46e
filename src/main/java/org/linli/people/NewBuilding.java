package org.linli.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * A building to be entered in the register with all that is in it. Ids are given when it is
 * entered.
 */
public record NewBuilding(
    PlaceCode grid,
    String name,
    String address,
    int storeys,
    @Nullable Double longitude,
    @Nullable Double latitude,
    List<NewEntrance> entrances) {

  /** An entrance with its dwellings. */
  public record NewEntrance(String name, List<NewDwelling> dwellings) {}

  /** A dwelling with the people of its one household; empty where nobody lives. */
  public record NewDwelling(int storey, String room, List<NewResident> residents) {}

  /** A person of the household. */
  public record NewResident(
      String name,
      Resident.Sex sex,
      java.time.@Nullable LocalDate birthDate,
      Resident.Relation relation,
      @Nullable String phone,
      Papers papers) {}
}
