package org.linli.cases;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;

/** Names of places and titles of posts, looked up once for all that is shown. */
public record Names(Map<PlaceCode, Place> places, Map<UUID, String> titles) {

  /** Two reads, however many. */
  public static Names of(
      Places places, Collection<PlaceCode> codes, Posts posts, Collection<UUID> held) {
    return new Names(places.named(codes), posts.titles(held));
  }

  public PlaceView place(PlaceCode code) {
    return PlaceView.of(code, places.get(code));
  }

  public @Nullable PlaceView placeOrNull(@Nullable PlaceCode code) {
    return code == null ? null : place(code);
  }

  /** Empty where the post is not there any more; null for no post. */
  public @Nullable String title(@Nullable UUID post) {
    return post == null ? null : titles.getOrDefault(post, "");
  }
}
