package org.linli.authority.grants;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.authority.Role;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for powers that are lent. */
@RestController
@RequestMapping("/api/grants")
class GrantResource {

  private final Grants grants;
  private final Posts posts;
  private final Places places;
  private final Clock clock;

  GrantResource(Grants grants, Posts posts, Places places, Clock clock) {
    this.grants = grants;
    this.posts = posts;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Lent to every post of a {@code role} (of an {@code agency}), or to one {@code post}; from now
   * on when {@code from} is left out.
   */
  record NewGrant(
      Power power,
      PlaceCode within,
      @Nullable Role role,
      @Nullable SourceAgency agency,
      @Nullable UUID post,
      @Nullable Instant from,
      Instant until,
      @Schema(example = "ERL-22") String basis,
      @Schema(example = "周末大型活动，由社区直接吹哨") String reason) {}

  record Why(@Schema(example = "活动已经结束") String reason) {}

  /** What the caller could lend, to whom, and for how many days at most. */
  record Terms(Set<Power> powers, List<Role> roles, long days) {}

  @GetMapping
  Page<GrantView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "true") boolean running,
      Page.Ask ask) {
    var page = grants.list(caller, within, running, ask);
    return ask.of(page.total(), views(caller, page.items()));
  }

  /** What is lent to the post the caller acts under. */
  @GetMapping("/mine")
  List<GrantView> mine(Caller caller) {
    return views(caller, grants.to(caller));
  }

  @GetMapping("/terms")
  Terms terms(Caller caller) {
    caller.require(Power.LEND_POWERS);
    var role = posts.find(caller.post()).orElseThrow().role();
    var powers = new HashSet<>(Lending.LENDABLE);
    powers.removeIf(it -> !caller.owns(it));
    var below = Arrays.stream(Role.values()).filter(it -> it.isBelow(role) || it == role).toList();
    return new Terms(powers, below, Lending.LONGEST.toDays());
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses(422)
  GrantView lend(Caller caller, @RequestBody NewGrant it) {
    var loan = new Loan(it.power(), it.within(), borrower(it), it.from(), it.until(), it.reason());
    return views(caller, grants.lend(caller, Grants.BY_HAND, it.basis(), List.of(loan))).getFirst();
  }

  private static Borrower borrower(NewGrant it) {
    if (it.post() != null) return new Borrower.One(it.post());
    if (it.role() != null) return new Borrower.Everyone(it.role(), it.agency());
    throw Refusal.forFaults(EdgeReason.INVALID, List.of(Fault.at("role", "", EdgeFault.MISSING)));
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void withdraw(Caller caller, @PathVariable UUID id, @RequestBody Why why) {
    grants.withdraw(caller, id, why.reason());
  }

  private List<GrantView> views(Caller caller, List<Grant> all) {
    var named = places.named(all.stream().map(Grant::within).distinct().toList());
    var mentioned = new ArrayList<UUID>();
    for (var it : all) {
      mentioned.add(it.by().post());
      if (it.to() instanceof Borrower.One(var post)) mentioned.add(post);
    }
    var titles = posts.titles(mentioned);
    var reach = grants.reach(all);
    return all.stream()
        .map(it ->
            view(
                caller,
                it,
                PlaceView.of(it.within(), named.get(it.within())),
                titles,
                reach.getOrDefault(it.id(), 0)))
        .toList();
  }

  private GrantView view(
      Caller caller, Grant it, PlaceView within, Map<UUID, String> titles, int reaches) {
    var standing = it.standingAt(clock.instant());
    var isOpen = standing == Grant.Standing.RUNNING || standing == Grant.Standing.TO_COME;
    var taken = it.withdrawn();
    return new GrantView(
        it.id(),
        it.power(),
        within,
        it.to() instanceof Borrower.Everyone(var role, _) ? role : null,
        it.to() instanceof Borrower.Everyone(_, var agency) ? agency : null,
        it.to() instanceof Borrower.One(var post) ? titles.get(post) : null,
        reaches,
        it.from(),
        it.until(),
        it.reason(),
        it.englishReason(),
        it.basis(),
        it.source(),
        titles.getOrDefault(it.by().post(), ""),
        it.by().at(),
        standing,
        taken == null ? null : new GrantView.Taken(taken.at(), taken.reason()),
        isOpen
            && caller.powers().contains(Power.LEND_POWERS)
            && caller.place().contains(it.by().place()));
  }
}
