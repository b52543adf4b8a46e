package org.linli.demo;

import java.util.List;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;

/** Something that stands ready in the demonstration's grid for whoever tries the program. */
interface Scene {

  /** Sets the scene in and around the grid of the grid worker to try, by the posts to try. */
  void set(PlaceCode grid, Cast cast);

  /** Who holds the posts to try. */
  record Cast(List<DemoAccount> accounts) {

    /** The post of a role, as somebody who acts under it. */
    Caller as(Role role) {
      var account =
          accounts.stream().filter(it -> it.post().role() == role).findFirst().orElseThrow();
      var post = account.post();
      return new Caller(post.account(), account.user(), post.id(), post.place(), post.powers());
    }
  }
}
