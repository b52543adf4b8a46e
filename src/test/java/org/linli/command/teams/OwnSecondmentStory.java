package org.linli.command.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.JIANGAN;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.catalogue.SourceAgency;

/** Whoever is lent sees for themselves where they stand, who commands them and their duties. */
@Tag("C4")
class OwnSecondmentStory extends TeamsPlay {

  private static final String MINE = "/api/command/secondments/mine";

  @Test
  void theySeeWhoCommandsThemAndSayForThemselvesWhatIsDone() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    assertThat(seen(as(user), MINE)).isEmpty();
    var it = working(as(user), user, station(community, BAOCHENG_1, 4, null));
    ok(task(community, it, "给独居老人送药"));
    ok(task(community, it, "夜里值守三号门"));

    var lent = guest.signedIn(user);
    var mine = seen(lent, MINE).get(0);
    assertThat(mine.at("/secondment/commander/place/code").asString())
        .isEqualTo(BAOCHENG.toString());
    assertThat(mine.at("/secondment/commander/post").asString())
        .isEqualTo(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    assertThat(mine.at("/secondment/station/name").asString()).isEqualTo("三号门卡口");
    assertThat(mine.path("duties").findValuesAsString("title"))
        .containsExactly("给独居老人送药", "夜里值守三号门");

    assertThat(finish(lent, it, 1).status()).isEqualTo(204);
    // A phone that had no answer says it again.
    assertThat(finish(lent, it, 1).status()).isEqualTo(204);
    assertThat(finish(lent, it, 7).status()).isEqualTo(404);
    var known = seen(community, it);
    // What is open stands first.
    assertThat(known.path("duties").findValuesAsString("title"))
        .containsExactly("夜里值守三号门", "给独居老人送药");
    assertThat(known.at("/duties/0/doneAt").isNull()).isTrue();
    assertThat(known.at("/duties/1/doneAt").isNull()).isFalse();
    assertThat(acts(community, it)).endsWith("TASK", "TASK", "FINISH_TASK");

    ok(step(community, it, "RELEASE"));
    assertThat(seen(guest.signedIn(user), MINE)).isEmpty();
    assertThat(finish(guest.signedIn(user), it, 2).status()).isEqualTo(404);

    // Lent anew they have other duties: what was said of the old ones is not taken for these.
    var anew = working(as(user), user, station(community, BAOCHENG_1, 4, null));
    ok(task(community, anew, "发物资"));
    assertThat(finish(guest.signedIn(user), it, 1).status()).isEqualTo(404);
    assertThat(seen(community, anew).at("/duties/0/doneAt").isNull()).isTrue();
  }

  @Test
  void nobodySeesAnothersOrFinishesTheirDuties() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var it = working(as(user), user, station(community, BAOCHENG_1, 4, null));
    ok(task(community, it, "给独居老人送药"));

    for (var other :
        new Http[] {
          as(Role.GRID_WORKER, BAOCHENG_1), as(officer(SourceAgency.EDUCATION, JIANGAN)), community
        }) {
      assertThat(seen(other, MINE)).isEmpty();
      assertThat(finish(other, it, 1).status()).isEqualTo(404);
    }
    assertThat(seen(community, it).at("/duties/0/doneAt").isNull()).isTrue();
  }

  private static Http.Answer finish(Http by, String secondment, int duty) {
    var id = secondment.substring(secondment.lastIndexOf('/') + 1);
    return by.put(MINE + "/" + id + "/duties/" + duty + "/completion", "{}");
  }
}
