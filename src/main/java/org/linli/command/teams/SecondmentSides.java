package org.linli.command.teams;

import static org.linli.edge.Power.PLACE_TEAMS;
import static org.linli.edge.Power.SEE_COMMAND;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.authority.Post;
import org.linli.authority.Posts;
import org.linli.authority.Role;
import org.linli.catalogue.SourceAgency;
import org.linli.command.teams.SecondmentAct.Side;
import org.linli.edge.Caller;
import org.springframework.stereotype.Component;

/** Which side of a secondment somebody is on: that decides what they can do with it. */
@Component
class SecondmentSides {

  private final Posts posts;

  SecondmentSides(Posts posts) {
    this.posts = posts;
  }

  /** Somebody as the sides of many secondments are asked about. */
  Asker of(Caller caller) {
    return new Asker(caller, posts.find(caller.post()).orElseThrow());
  }

  record Asker(Caller caller, Post post) {

    /** Does it know of it at all? What it does not know of does not exist for it. */
    boolean sees(Secondment it) {
      return caller.place().contains(it.place())
          || caller.place().contains(it.home().place())
          || isHome(it);
    }

    boolean is(Side side, Secondment it) {
      return switch (side) {
        case HOME -> isHome(it);
        case ABOVE -> places() && caller.place().contains(it.place());
        case COMMUNITY -> places() && caller.place().equals(it.place());
        case PROGRAM -> false;
      };
    }

    private boolean isHome(Secondment it) {
      var home = it.home();
      if (places() && caller.place().contains(home.place())) return true;
      return isOffice() && post.agency() == home.agency() && post.place().equals(home.place());
    }

    /** A department lends of its own people, and a place of all within it. */
    boolean lends(Post other) {
      if (places() && caller.place().contains(other.place())) return true;
      return isOffice() && office().isSameAs(other.office());
    }

    boolean mayNominate() {
      return places() || isOffice();
    }

    private boolean isOffice() {
      return post.role() == Role.DEPARTMENT_OFFICER
          && post.agency() != null
          && caller.powers().contains(SEE_COMMAND);
    }

    /** The department whose people are its own; null for a place, whose are all within it. */
    @Nullable SourceAgency homeAgency() {
      return places() ? null : post.agency();
    }

    private Office office() {
      return post.office();
    }

    private boolean places() {
      return caller.powers().contains(PLACE_TEAMS);
    }

    /** What it can do with it now. */
    List<SecondmentAct> may(Secondment it) {
      return it.fitting().stream().filter(act -> is(act.side(), it)).toList();
    }
  }
}
