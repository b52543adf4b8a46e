package org.linli.command.teams;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.linli.authority.PostsContinued;
import org.linli.authority.SecondedPosts;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stations and the people at them go on at what their places become. */
@Component
@Order(30)
@Transactional(propagation = Propagation.MANDATORY)
class TeamsFollow implements Attached {

  private final TeamsFollowStore store;
  private final SecondedPosts posts;

  TeamsFollow(TeamsFollowStore store, SecondedPosts posts) {
    this.store = store;
    this.posts = posts;
  }

  @Override
  public void holdStill() {
    store.holdStill();
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("STATIONS", store.stations(places), "SECONDMENTS", store.people(places));
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) store.follow(heirs);
  }

  /** Whoever is seconded to a grid that is divided has a post where their station has gone. */
  @EventListener
  void on(PostsContinued continued) {
    if (continued.next().isEmpty()) return;
    var given = store.given(continued.further().keySet());
    posts.end(
        given.stream()
            .flatMap(it -> continued.further().getOrDefault(it, Set.of()).stream())
            .toList());
    store.followPosts(continued.next());
  }
}
