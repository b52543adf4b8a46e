package org.linli.edge;

import java.util.Arrays;
import java.util.HashSet;
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
 * @param powers all it may use now, the post's own and those lent to it
 * @param actingFor the user name of the post's holder where the caller is their deputy
 * @param borrowed which of the powers are lent, and which of these were used
 */
public record Caller(
    UUID account,
    String user,
    UUID post,
    PlaceCode place,
    Set<Power> powers,
    @Nullable String actingFor,
    Borrowed borrowed)
    implements SomebodySignedIn {

  /** Somebody acting under a post of their own, with what comes with it. */
  public Caller(UUID account, String user, UUID post, PlaceCode place, Set<Power> powers) {
    this(account, user, post, place, powers, null, Borrowed.nothing());
  }

  /** The same caller with what is lent to its post besides. */
  public Caller with(Borrowed lent) {
    var all = new HashSet<>(powers);
    all.addAll(lent.powers());
    return new Caller(account, user, post, place, Set.copyOf(all), actingFor, lent);
  }

  /** May the caller use this power at this place? 404 when outside its place, 403 without it. */
  public void require(Power power, PlaceCode where) {
    if (!place.contains(where)) throw new NoSuchElementException(where.toString());
    require(power);
  }

  public void require(Power power) {
    if (!uses(power)) throw Refusal.because(EdgeReason.NO_POWER);
  }

  /** May the caller use any of these powers? One of its own is used before one that is lent. */
  public void requireOneOf(Power... any) {
    if (Arrays.stream(any).anyMatch(this::owns)) return;
    if (Arrays.stream(any).noneMatch(this::uses)) throw Refusal.because(EdgeReason.NO_POWER);
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

  /**
   * Has the caller this power, which decides what happens next? Where it is lent, that use of it is
   * remembered; who only wants to show what could be done looks into {@link #powers}.
   */
  public boolean uses(Power power) {
    borrowed.use(power);
    return powers.contains(power);
  }

  /** Has the post this power of itself? */
  public boolean owns(Power power) {
    return powers.contains(power) && borrowed.grantOf(power).isEmpty();
  }
}
