package org.linli.authority;

import java.util.Set;
import org.linli.base.PlaceCode;

/**
 * Who holds which post at these places is not as it was; told in the transaction that changes it.
 * What begins or ends at a time of its own is not told.
 */
public record PostsChanged(Set<PlaceCode> places) {
  public PostsChanged {
    places = Set.copyOf(places);
  }
}
