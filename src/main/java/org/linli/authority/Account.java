package org.linli.authority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who can sign in, with the posts they hold or held. */
public record Account(
    UUID id,
    String user,
    String name,
    String passwordHash,
    @Nullable Instant disabledAt,
    List<Post> posts) {

  List<Post> postsAt(Instant now) {
    return posts.stream().filter(post -> post.isHeldAt(now)).toList();
  }
}
