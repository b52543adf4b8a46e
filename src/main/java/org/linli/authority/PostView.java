package org.linli.authority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;
import org.linli.places.Place;
import org.linli.places.PlaceView;

/**
 * A post as it is shown, with its place's name and its deputies, present and to come. {@code
 * deputyFor} names its holder where the account that sees it may act under it as a deputy.
 */
public record PostView(
    UUID id,
    String title,
    Role role,
    PlaceView place,
    Instant from,
    @Nullable Instant until,
    Post.Standing standing,
    @Nullable SourceAgency agency,
    List<Deputy.View> deputies,
    @Nullable String deputyFor) {

  static PostView of(
      Post post, Place place, List<Deputy> deputies, @Nullable String deputyFor, Instant now) {
    return new PostView(
        post.id(),
        post.title(),
        post.role(),
        PlaceView.of(place),
        post.from(),
        post.until(),
        post.standingAt(now),
        post.agency(),
        deputies.stream().map(it -> Deputy.View.of(it, now)).toList(),
        deputyFor);
  }
}
