package org.linli.authority;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;

/**
 * Who manages accounts, who watches over sign-in and who reads the journal are three persons: the
 * separation of powers that level 3 of the protection scheme asks for (GB/T 22239).
 */
public final class ThreePowers {

  private static final Set<Role> APART =
      Set.of(Role.ADMINISTRATOR, Role.SECURITY_OFFICER, Role.AUDITOR);

  private ThreePowers() {}

  /** A role somebody has or is to have, from a time until another (open when null). */
  public record Holding(Role role, Instant from, @Nullable Instant until) {

    static Holding of(Post post) {
      return new Holding(post.role(), post.from(), post.until());
    }

    private boolean overlaps(Holding other) {
      return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Holding other) {
      return other.until == null || from.isBefore(other.until);
    }

    private boolean clashesWith(Holding other) {
      return role != other.role
          && APART.contains(role)
          && APART.contains(other.role)
          && overlaps(other);
    }
  }

  /** Refuses what would put two of the three powers into one hand at any time. */
  public static void keepApart(List<Holding> held, Holding wanted) {
    if (clash(held, wanted)) throw Refusal.because(AuthorityReason.THREE_POWERS);
  }

  /** Would one hand hold two of the three at any time? */
  public static boolean clash(List<Holding> held, Holding wanted) {
    return held.stream().anyMatch(wanted::clashesWith);
  }
}
