package org.linli.demo;

import java.util.List;
import java.util.function.Predicate;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;

/** Something that stands ready in the demonstration's grid for whoever tries the program. */
interface Scene {

  /** Sets the scene in and around the grid of the grid worker to try, by the posts to try. */
  void set(PlaceCode grid, Cast cast);

  /** Who holds the posts to try. */
  record Cast(List<DemoAccount> accounts) {

    /** The post of a role, as somebody who acts under it. */
    Caller as(Role role) {
      return caller(it -> it.role() == role);
    }

    /** The post of a kind of department. */
    Caller of(SourceAgency agency) {
      return caller(it -> it.agency() == agency);
    }

    private Caller caller(Predicate<Post> which) {
      var account = accounts.stream().filter(it -> which.test(it.post())).findFirst().orElseThrow();
      var post = account.post();
      return new Caller(post.account(), account.user(), post.id(), post.place(), post.powers());
    }
  }
}
