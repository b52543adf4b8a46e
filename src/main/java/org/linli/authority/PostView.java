package org.linli.authority;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.places.PlaceView;
import org.linli.places.Places;

/** A post as it is shown, with its place's name. */
public record PostView(
    UUID id, String title, Role role, PlaceView place, Instant from, @Nullable Instant until) {

  static PostView of(Post post, Places places) {
    return new PostView(
        post.id(),
        post.title(),
        post.role(),
        PlaceView.of(places.named(post.place())),
        post.from(),
        post.until());
  }
}
