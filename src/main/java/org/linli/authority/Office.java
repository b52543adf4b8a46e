package org.linli.authority;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/**
 * Whose work something is: all posts of a department at a place, so that colleagues and successors
 * go on with it. A post of no department is an office of its own.
 *
 * @param post the post that began it, or that acts
 * @param place the post's
 * @param agency the kind of department
 */
public record Office(UUID post, PlaceCode place, @Nullable SourceAgency agency) {

  public boolean isSameAs(Office other) {
    return post.equals(other.post)
        || (agency != null && agency == other.agency && place.equals(other.place));
  }
}
