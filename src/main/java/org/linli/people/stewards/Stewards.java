package org.linli.people.stewards;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.StewardPosts;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Ids;
import org.linli.people.dwellings.Building;
import org.linli.people.dwellings.Buildings;
import org.linli.people.dwellings.DwellingReason;
import org.linli.people.dwellings.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to building stewards: neighbours who agreed to be asked about their building, appointed
 * by the community until a day. They may leave any day, and owe nothing.
 */
@Service
@Transactional
public class Stewards {

  private final StewardStore store;
  private final Buildings buildings;
  private final StewardPosts posts;
  private final Ids ids;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Stewards(
      StewardStore store,
      Buildings buildings,
      StewardPosts posts,
      Ids ids,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.buildings = buildings;
    this.posts = posts;
    this.ids = ids;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** A stewardship with who it is. */
  public record Named(Stewardship of, StewardPosts.Person person) {}

  /** The one-time password of a new account is told this once; null where there was one. */
  public record Appointed(Named steward, @Nullable String oneTimePassword) {}

  /** Who is to be steward: a new name where the user name is new. */
  public record Wish(UnitId building, String user, String name, Instant until, boolean agreed) {
    public Wish {
      user = user.strip();
      name = name.strip();
    }
  }

  /** Those in office, by building, cut to the caller's place. */
  @Transactional(readOnly = true)
  public Page<Named> list(
      Caller caller, PlaceCode within, @Nullable UnitId building, Page.Ask ask) {
    var place = caller.cut(Power.SEE_PEOPLE, within);
    if (building != null) buildings.get(caller, building);
    var found = store.list(place, building, clock.instant(), ask);
    var people =
        posts.named(found.items().stream().map(Stewardship::account).collect(Collectors.toSet()));
    return found.map(it -> named(it, people));
  }

  public Appointed appoint(Caller caller, Wish wish) {
    caller.require(Power.APPOINT_STEWARDS);
    var building = buildings.get(caller, wish.building());
    caller.require(Power.APPOINT_STEWARDS, building.grid());
    if (building.end() != null) throw Refusal.because(DwellingReason.ENDED);
    if (!wish.agreed()) throw Refusal.because(StewardReason.NOT_AGREED);
    var now = clock.instant();
    var until = Stewardship.requireEnd(wish.until(), now);
    var community = building.grid().at(Level.COMMUNITY);
    var given = posts.appoint(caller, community, wish.user(), wish.name(), until);
    var one = add(building, given.account(), now, until);
    journal.note(
        caller,
        "STEWARD_APPOINTED",
        building.id().toString(),
        building.grid(),
        Map.of("user", wish.user(), "until", until.toString(), "agreed", true));
    return new Appointed(named(one, posts.named(Set.of(given.account()))), given.oneTimePassword());
  }

  /** For the program's own first start: somebody of the demo who holds the post already. */
  public void found(UUID account, Building building, Instant until, String basis) {
    add(building, account, clock.instant(), until);
    journal.noteOwn(
        "STEWARD_APPOINTED",
        building.id().toString(),
        building.grid(),
        basis,
        Map.of("until", until.toString()));
  }

  private Stewardship add(Building building, UUID account, Instant now, Instant until) {
    var held = store.of(account, now);
    if (held.stream().anyMatch(it -> it.building().equals(building.id()))) {
      throw Refusal.because(StewardReason.ALREADY_STEWARD, building.name());
    }
    var id = new UnitId(building.id().subdistrict(), ids.next());
    store.add(id, building.id(), account, now, until);
    postsFollow(account, now);
    return store.find(id).orElseThrow();
  }

  /** Gives a stewardship that is not over another end. */
  public void changeEnd(Caller caller, UnitId id, Instant until) {
    var it = managed(caller, id);
    var now = clock.instant();
    if (it.isOverAt(now)) throw Refusal.because(StewardReason.STEWARDSHIP_OVER);
    store.changeEnd(id, Stewardship.requireEnd(until, now));
    postsFollow(it.account(), now);
    journal.note(
        caller,
        "STEWARD_END_CHANGED",
        it.building().toString(),
        it.grid(),
        Map.of("before", it.until().toString(), "after", until.toString()));
  }

  /** Ends it now; the post ends with the last building. */
  public void end(Caller caller, UnitId id) {
    var it = managed(caller, id);
    end(caller, List.of(it), "STEWARD_ENDED");
  }

  /** A new one-time password for a steward who lost theirs; told this once. */
  public String giveOneTimePassword(Caller caller, UnitId id) {
    var it = managed(caller, id);
    var password = posts.giveOneTimePassword(caller, it.account());
    journal.note(caller, "ONE_TIME_PASSWORD_GIVEN", it.building().toString(), it.grid(), Map.of());
    return password;
  }

  /** The caller's own buildings; an empty list where none is left. */
  @Transactional(readOnly = true)
  public List<Stewardship> own(Caller caller) {
    caller.require(Power.ANSWER_AS_STEWARD);
    return store.of(caller.account(), clock.instant());
  }

  /** The caller does not want to be a steward any more, of no building: no reason is asked. */
  public void leave(Caller caller) {
    end(caller, own(caller), "STEWARD_LEFT");
  }

  private void end(Caller caller, List<Stewardship> all, String action) {
    var now = clock.instant();
    for (var it : all) {
      if (it.isOverAt(now)) continue;
      store.changeEnd(it.id(), now);
      journal.note(caller, action, it.building().toString(), it.grid(), Map.of());
    }
    all.stream().map(Stewardship::account).distinct().forEach(it -> postsFollow(it, now));
    events.publishEvent(
        new StewardsLeft(all.stream().map(Stewardship::building).collect(Collectors.toSet())));
  }

  /** The post is held as long as there is a building. */
  private void postsFollow(UUID account, Instant now) {
    var last =
        store.of(account, now).stream()
            .map(Stewardship::until)
            .max(Comparator.naturalOrder())
            .orElse(now);
    posts.endAt(account, last);
  }

  private Stewardship managed(Caller caller, UnitId id) {
    caller.require(Power.APPOINT_STEWARDS);
    var it = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.APPOINT_STEWARDS, it.grid());
    return it;
  }

  private static Named named(Stewardship it, Map<UUID, StewardPosts.Person> people) {
    return new Named(it, people.getOrDefault(it.account(), new StewardPosts.Person("", "")));
  }
}
