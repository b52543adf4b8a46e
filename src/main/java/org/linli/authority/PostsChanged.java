package org.linli.authority;

import java.util.Set;
import org.linli.base.PlaceCode;

/**
 * Who holds which post at these places is not as it was; told in the transaction that changes it,
 * or within a minute where a post begins at a time of its own. One that ends so is not told:
 * whoever keeps something with a post knows its end.
 */
public record PostsChanged(Set<PlaceCode> places) {
  public PostsChanged {
    places = Set.copyOf(places);
  }
}
