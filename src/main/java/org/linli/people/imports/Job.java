package org.linli.people.imports;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;

/**
 * An import as it stands: read, tried dry, carried out. {@code total} and {@code done} count rows
 * of the step that is going on; {@code failure} is the name of a reason where it failed.
 */
record Job(
    UUID id,
    PlaceCode place,
    UUID account,
    UUID post,
    String user,
    Instant at,
    String file,
    State state,
    Layout layout,
    boolean makes,
    int total,
    int done,
    int added,
    int changed,
    int same,
    int rejected,
    @Nullable String failure,
    boolean hasRest) {

  /** Where an import stands. Only what is {@code CHECKED} can be carried out. */
  enum State {
    READ,
    CHECKING,
    CHECKED,
    IMPORTING,
    DONE,
    FAILED;

    boolean isUnderWay() {
      return this == CHECKING || this == IMPORTING;
    }
  }

  long subdistrict() {
    return place.at(Level.SUBDISTRICT).value();
  }

  /** Who asked for it, for the lines it leaves behind after they have gone home. */
  Caller caller() {
    return new Caller(account, user, post, place, Set.of(Power.IMPORT_REGISTER));
  }

  /** From where its data say they come. */
  String source() {
    return "import " + file;
  }
}
