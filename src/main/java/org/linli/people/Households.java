package org.linli.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to households, their residents and their links. */
@Service
@Transactional(readOnly = true)
public class Households {

  private final HouseholdStore store;
  private final MembershipStore memberships;
  private final Links links;
  private final Journal journal;

  Households(HouseholdStore store, MembershipStore memberships, Links links, Journal journal) {
    this.store = store;
    this.memberships = memberships;
    this.links = links;
    this.journal = journal;
  }

  /** A household with its people. */
  public record WithResidents(Household household, List<Resident> residents) {}

  /** Households in walking order: building, entrance, room. Cut to the caller's place. */
  public Page<Household> list(Caller caller, PlaceCode within, String words, Page.Ask ask) {
    return store.list(caller.cut(Power.SEE_PEOPLE, within), words.strip(), ask);
  }

  public WithResidents get(Caller caller, HouseholdId id) {
    return requiring(caller, Power.SEE_PEOPLE, id);
  }

  /** The household if the caller may use this power where it lives; else it does not exist. */
  public WithResidents requiring(Caller caller, Power power, HouseholdId id) {
    var household = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(power, household.grid());
    return new WithResidents(household, store.livingIn(household.id()));
  }

  /** Makes the household a new link; all earlier ones stop working at once. */
  @Transactional
  public String issueLink(Caller caller, HouseholdId id) {
    var household = requiring(caller, Power.ISSUE_LINKS, id).household();
    var version = store.raiseLinkVersion(household.id(), false);
    journal.note(caller, "LINK_ISSUED", household.id().toString(), household.grid(), Map.of());
    return links.write(new Links.Link(household.id(), version));
  }

  @Transactional
  public void revokeLink(Caller caller, HouseholdId id) {
    var household = requiring(caller, Power.ISSUE_LINKS, id).household();
    store.raiseLinkVersion(household.id(), true);
    journal.note(caller, "LINK_REVOKED", household.id().toString(), household.grid(), Map.of());
  }

  /**
   * Makes the household a new card for its door: the one that hangs there stops working at once,
   * the household's own link goes on.
   */
  @Transactional
  public String replaceDoorCard(Caller caller, HouseholdId id) {
    var household = requiring(caller, Power.ISSUE_LINKS, id).household();
    var version = store.raiseDoorVersion(household.id());
    journal.note(
        caller, "DOOR_CARD_REPLACED", household.id().toString(), household.grid(), Map.of());
    return links.write(new Links.Link(household.id(), version, Links.Kind.DOOR));
  }

  /**
   * The household its own link opens; refused when the link was never given out or was taken back,
   * and for a card on a door, which every passer-by can read.
   */
  public WithResidents byLink(String token) {
    var link = links.read(token);
    if (link.kind() == Links.Kind.DOOR) throw Refusal.because(PeopleReason.ONLY_FOR_REPORTS);
    return by(link);
  }

  /** The same, by a card on the door as well: for reporting, and for nothing else. */
  public WithResidents by(Links.Link link) {
    var membership = memberships(List.of(link.household())).get(link.household());
    requireGood(link, membership);
    var household = store.find(link.household()).orElseThrow();
    return new WithResidents(household, store.livingIn(household.id()));
  }

  /** Is this link one the household still has? Refuses if not. */
  public static void requireGood(
      Links.Link link, @org.jspecify.annotations.Nullable Membership household) {
    if (household == null) throw Refusal.because(PeopleReason.LINK_UNKNOWN);
    var good =
        switch (link.kind()) {
          case OWN -> !household.linkRevoked() && household.linkVersion() == link.version();
          case DOOR -> household.doorVersion() == link.version();
        };
    if (!good) throw Refusal.because(PeopleReason.LINK_REVOKED);
  }

  /** A link for the first household of a grid or wider place, for the demo's greeting. */
  public String firstLinkWithin(PlaceCode place) {
    var first = firstWithin(place);
    return links.write(new Links.Link(first.household(), first.linkVersion()));
  }

  /** The first household of a grid or wider place. */
  public Membership firstWithin(PlaceCode place) {
    var id = store.firstWithin(place).orElseThrow(NoSuchElementException::new);
    var membership = memberships(List.of(id)).get(id);
    if (membership == null) throw new NoSuchElementException(id.toString());
    return membership;
  }

  /**
   * For those who take reports: what must be known of each household, in one look-up, by the number
   * asked for, be it the present one or that of another subdistrict before.
   */
  public Map<HouseholdId, Membership> memberships(Collection<HouseholdId> ids) {
    return memberships.memberships(ids);
  }

  /** The same for all households of a place, in the order of their ids; meant for a community. */
  public List<Membership> membershipsWithin(PlaceCode place) {
    return memberships.membershipsWithin(place);
  }

  /** For lists of other rooms, which have asked for the right: addresses and heads by id. */
  public Map<HouseholdId, Household> named(Collection<HouseholdId> ids) {
    return store.find(ids);
  }

  /**
   * A list of another room with the household each line is of; those that are no more are left out.
   */
  public <T, R> Page<R> behind(
      Page<T> lines, Function<T, HouseholdId> of, BiFunction<Household, T, R> together) {
    var named = named(lines.items().stream().map(of).toList());
    var items = new ArrayList<R>();
    for (var it : lines.items()) {
      var household = named.get(of.apply(it));
      if (household != null) items.add(together.apply(household, it));
    }
    return new Page<>(lines.total(), lines.page(), lines.size(), items);
  }

  /** Who belongs to a household now, for who has asked for the right. */
  public List<Resident> livingIn(HouseholdId id) {
    return store.livingIn(id);
  }

  /** The same for many. */
  public Map<HouseholdId, List<Resident>> livingIn(Collection<HouseholdId> ids) {
    return store.livingIn(ids);
  }

  public Map<Long, Resident> residentsOf(Collection<HouseholdId> ids) {
    return store.residentsOf(ids);
  }

  /** For lists of the past: names of those who have moved to another household since. */
  public Map<Long, String> formerNames(Collection<HouseholdId> ids) {
    return store.formerNames(ids);
  }

  /**
   * Waits until whoever is entering households is done, and lets none begin before the end of this
   * transaction: what is counted in it has no gaps.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdStill() {
    memberships.holdStill();
  }

  /**
   * How many households and persons there are at a moment in each grid of a day; grids without any
   * are left out.
   */
  public List<GridTotal> totalsByGrid(LocalDate day, Instant at) {
    return memberships.totalsByGrid(day, at);
  }

  /** The people of one grid, counted. */
  public record GridTotal(PlaceCode grid, int households, int persons) {}
}
