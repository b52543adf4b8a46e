package org.linli.authority;

import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.edge.Caller;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for showing a post. */
@Service
@Transactional(readOnly = true)
public class Posts {

  private final AccountStore store;
  private final Places places;

  Posts(AccountStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  /** The post the caller acts under. */
  public PostView of(Caller caller) {
    return PostView.of(
        store.findPost(caller.post()).orElseThrow(NoSuchElementException::new), places);
  }

  /** The titles of posts by their ids; for rooms that show who did what without naming anybody. */
  public Map<UUID, String> titles(Collection<UUID> posts) {
    return store.titles(posts);
  }
}
