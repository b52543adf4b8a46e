package org.linli.authority;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;

/**
 * A post: a role at a place, held by one account from a time until another (open when null).
 *
 * @param agency the kind of department it works for; null where it is of none, or nobody has said
 */
public record Post(
    UUID id,
    UUID account,
    Role role,
    String title,
    PlaceCode place,
    Instant from,
    @Nullable Instant until,
    @Nullable SourceAgency agency) {

  private static final Duration SOON = Duration.ofDays(14);

  /** How a post stands; one that ends within 14 days is told in time. */
  public enum Standing {
    TO_COME,
    HELD,
    ENDS_SOON,
    OVER
  }

  /** What a post is asked to be; {@code from} is now when left out. */
  public record Wish(
      Role role,
      @Schema(example = "保成社区一网格网格员") String title,
      PlaceCode place,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable SourceAgency agency) {

    /** A post of no department. */
    public Wish(
        Role role, String title, PlaceCode place, @Nullable Instant from, @Nullable Instant until) {
      this(role, title, place, from, until, null);
    }
  }

  /** The post an account gets by a wish; one that ends before it starts is none. */
  public static Post of(UUID account, Wish wish, Instant now) {
    var from = wish.from() == null ? now : wish.from();
    var post =
        new Post(
            UUID.randomUUID(),
            account,
            wish.role(),
            wish.title(),
            wish.place(),
            from,
            null,
            wish.agency());
    return post.endingAt(wish.until());
  }

  /** The same post with another end. */
  public Post endingAt(@Nullable Instant end) {
    if (end != null && !end.isAfter(from)) {
      throw Refusal.because(AuthorityReason.ENDS_BEFORE_IT_STARTS);
    }
    return new Post(id, account, role, title, place, from, end, agency);
  }

  /** What it may do: what comes with its role, and with the department it works for. */
  public Set<Power> powers() {
    return role.powers(agency);
  }

  /** The office it is of. */
  public Office office() {
    return new Office(id, place, agency);
  }

  public boolean isHeldAt(Instant now) {
    return !now.isBefore(from) && !isOverAt(now);
  }

  public boolean isOverAt(Instant now) {
    return until != null && !now.isBefore(until);
  }

  public Standing standingAt(Instant now) {
    if (isOverAt(now)) return Standing.OVER;
    if (now.isBefore(from)) return Standing.TO_COME;
    return until != null && until.isBefore(now.plus(SOON)) ? Standing.ENDS_SOON : Standing.HELD;
  }
}
