package org.linli.edge;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;

/**
 * Who is asking: an account acting under one of its posts, with that post's place and powers. A
 * door's first line asks it; what lies outside the post's place does not exist for the caller.
 *
 * @param actingFor the user name of the post's holder where the caller is their deputy
 */
public record Caller(
    UUID account,
    String user,
    UUID post,
    PlaceCode place,
    Set<Power> powers,
    @Nullable String actingFor)
    implements SomebodySignedIn {

  /** Somebody acting under a post of their own. */
  public Caller(UUID account, String user, UUID post, PlaceCode place, Set<Power> powers) {
    this(account, user, post, place, powers, null);
  }

  /** May the caller use this power at this place? 404 when outside its place, 403 without it. */
  public void require(Power power, PlaceCode where) {
    if (!place.contains(where)) throw new NoSuchElementException(where.toString());
    require(power);
  }

  public void require(Power power) {
    if (!powers.contains(power)) throw Refusal.because(EdgeReason.NO_POWER);
  }

  /** May the caller use any of these powers? */
  public void requireOneOf(Power... any) {
    if (Arrays.stream(any).noneMatch(powers::contains)) {
      throw Refusal.because(EdgeReason.NO_POWER);
    }
  }

  /** Cuts a list's subtree to the caller's own: the narrower of the two, 404 where they part. */
  public PlaceCode cut(Power power, PlaceCode within) {
    if (within.contains(place)) {
      require(power);
      return place;
    }
    require(power, within);
    return within;
  }
}
