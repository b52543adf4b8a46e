package org.linli.people.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.Masked;
import org.linli.places.Place;
import org.linli.places.PlaceView;

/** An organisation as it is shown: the keeper's name and phone, and its people's, masked. */
record OrganisationView(
    OrganisationId organisation,
    @Nullable PlaceView grid,
    String name,
    Organisation.Kind kind,
    @Nullable String code,
    String address,
    @Nullable String keeper,
    @Nullable String phone,
    boolean synthetic,
    int version,
    String source,
    Instant recordedAt,
    @Nullable List<OrganisationPersonView> people) {

  record OrganisationPersonView(
      String id,
      boolean resident,
      String name,
      String role,
      @Nullable String phone,
      String source,
      Instant recordedAt) {

    static OrganisationPersonView of(Organisation.Person it) {
      return new OrganisationPersonView(
          Long.toString(it.id()),
          it.resident() != null,
          Masked.name(it.name()),
          it.role(),
          Masked.phone(it.phone()),
          it.source(),
          it.recordedAt());
    }
  }

  static OrganisationView of(
      Organisation it, Map<PlaceCode, Place> grids, @Nullable List<Organisation.Person> people) {
    var grid = grids.get(it.grid());
    var code = it.code();
    var keeper = it.keeper();
    return new OrganisationView(
        it.id(),
        grid == null ? null : PlaceView.of(grid),
        it.name(),
        it.kind(),
        code == null ? null : code.text(),
        it.address(),
        keeper == null ? null : Masked.name(keeper),
        Masked.phone(it.phone()),
        it.synthetic(),
        it.version(),
        it.source(),
        it.recordedAt(),
        people == null ? null : people.stream().map(OrganisationPersonView::of).toList());
  }
}
