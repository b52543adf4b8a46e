package org.linli.authority;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;

/**
 * Whose work something is, before anybody's name: a power at a place, there of a department if it
 * is a department's. Who sits on it now, {@link Seats} says; a seat is never without somebody.
 *
 * @param agency the kind of department; null where it is the place's own
 * @param barred an account that must not have it, such as whoever did what is to be looked at
 */
public record Seat(
    Power power, PlaceCode place, @Nullable SourceAgency agency, @Nullable UUID barred) {

  public Seat(Power power, PlaceCode place) {
    this(power, place, null, null);
  }

  /** The same seat for anybody but this account. */
  public Seat except(@Nullable UUID account) {
    return new Seat(power, place, agency, account);
  }

  /** The same seat at another place. */
  public Seat at(PlaceCode other) {
    return new Seat(power, other, agency, barred);
  }
}
