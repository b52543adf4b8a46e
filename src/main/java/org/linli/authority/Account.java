package org.linli.authority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.passwords.Password;

/**
 * Someone who can sign in, with the posts they hold or held. {@code lockedUntil} is set while too
 * many failures keep the door shut.
 */
public record Account(
    UUID id,
    String user,
    String name,
    Password password,
    @Nullable Instant disabledAt,
    @Nullable Instant lockedUntil,
    List<Post> posts) {

  public List<Post> postsAt(Instant now) {
    return posts.stream().filter(post -> post.isHeldAt(now)).toList();
  }

  public boolean isDisabled() {
    return disabledAt != null;
  }

  Account with(List<Post> theirPosts) {
    return new Account(id, user, name, password, disabledAt, lockedUntil, theirPosts);
  }
}
