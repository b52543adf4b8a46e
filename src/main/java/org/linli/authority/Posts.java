package org.linli.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to posts: who holds which, where, from when until when. */
@Service
@Transactional
public class Posts {

  private final PostStore store;
  private final DeputyStore deputies;
  private final AccountStore locks;
  private final Accounts accounts;
  private final Places places;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Posts(
      PostStore store,
      DeputyStore deputies,
      AccountStore locks,
      Accounts accounts,
      Places places,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.deputies = deputies;
    this.locks = locks;
    this.accounts = accounts;
    this.places = places;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** The post the caller acts under. */
  @Transactional(readOnly = true)
  public PostView of(Caller caller) {
    var post = store.find(caller.post()).orElseThrow();
    return views(caller.account(), List.of(post)).getFirst();
  }

  /** The office the caller acts for. */
  @Transactional(readOnly = true)
  public Office office(Caller caller) {
    return store.find(caller.post()).orElseThrow().office();
  }

  /**
   * The kind of department the caller speaks for: its post's, or what it says where its post is of
   * none. Who has a department speaks for no other.
   *
   * @param said what the caller says; null where it says nothing
   */
  @Transactional(readOnly = true)
  public SourceAgency voice(Caller caller, @Nullable SourceAgency said) {
    var own = office(caller).agency();
    if (own == null) {
      if (said == null) throw Refusal.because(AuthorityReason.AGENCY_UNTOLD);
      return said;
    }
    if (said != null && said != own) throw Refusal.because(AuthorityReason.OTHER_AGENCY);
    return own;
  }

  /** What an account may act under now: its own posts, then those it is a deputy at. */
  @Transactional(readOnly = true)
  public List<Post> openTo(Account account) {
    var now = clock.instant();
    var own = account.postsAt(now).stream();
    return Stream.concat(own, store.asDeputy(account.id(), now).stream()).toList();
  }

  /** Posts as they are shown now, in their order. */
  @Transactional(readOnly = true)
  public List<PostView> views(List<Post> posts) {
    return views(posts, Map.of());
  }

  /** The same for one account: tells whose post it is where it acts as a deputy. */
  @Transactional(readOnly = true)
  public List<PostView> views(UUID account, List<Post> posts) {
    var others = posts.stream().filter(it -> !it.account().equals(account)).toList();
    return views(posts, store.holders(others.stream().map(Post::id).toList()));
  }

  private List<PostView> views(List<Post> posts, Map<UUID, String> holders) {
    var now = clock.instant();
    var named = places.named(posts.stream().map(Post::place).distinct().toList());
    var deputies = this.deputies.ofPosts(posts.stream().map(Post::id).toList(), now);
    return posts.stream()
        .map(it ->
            PostView.of(
                it,
                Objects.requireNonNull(named.get(it.place())),
                deputies.getOrDefault(it.id(), List.of()),
                holders.get(it.id()),
                now))
        .toList();
  }

  /** The roles an account holds or will hold, also as a deputy. */
  @Transactional(readOnly = true)
  public List<ThreePowers.Holding> holdings(Account account) {
    return store.holdings(account.id());
  }

  public void give(Caller caller, String user, Post.Wish wish) {
    caller.require(Power.MANAGE_ACCOUNTS, wish.place());
    var account = accounts.managed(caller, user);
    StewardPosts.refuse(wish.role());
    if (wish.title().isBlank()) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at("title", "", EdgeFault.MISSING)));
    }
    var post = Post.of(account.id(), wish, clock.instant());
    locks.lock(account.id());
    ThreePowers.keepApart(store.holdings(account.id()), ThreePowers.Holding.of(post));
    store.add(post);
    journal.note(
        caller,
        "POST_GIVEN",
        user,
        wish.place(),
        Map.of("role", wish.role().name(), "title", wish.title()));
    tellChanged(post);
  }

  private void tellChanged(Post post) {
    events.publishEvent(new PostsChanged(Set.of(post.place())));
  }

  /** Ends a post now: whoever acts under it is refused from this moment. */
  public void end(Caller caller, UUID id) {
    var post = managed(caller, id);
    if (id.equals(caller.post())) throw Refusal.because(AuthorityReason.OWN_POST);
    store.end(id, clock.instant());
    journal.note(caller, "POST_ENDED", id.toString(), post.place(), Map.of("title", post.title()));
    tellChanged(post);
  }

  /** Gives a post that is not over another end, or none. */
  public void changeEnd(Caller caller, UUID id, @Nullable Instant until) {
    var post = managed(caller, id);
    if (id.equals(caller.post())) throw Refusal.because(AuthorityReason.OWN_POST);
    var now = clock.instant();
    if (post.isOverAt(now)) throw Refusal.because(AuthorityReason.POST_OVER);
    if (until != null && !until.isAfter(now)) {
      throw Refusal.because(AuthorityReason.ENDS_BEFORE_IT_STARTS);
    }
    var changed = post.endingAt(until);
    locks.lock(post.account());
    ThreePowers.keepApart(store.holdings(post.account()), ThreePowers.Holding.of(changed));
    store.changeEnd(id, until);
    journal.note(
        caller,
        "POST_END_CHANGED",
        id.toString(),
        post.place(),
        Map.of(
            "title", post.title(),
            "before", String.valueOf(post.until()),
            "after", String.valueOf(until)));
    tellChanged(post);
  }

  /** Says which kind of department a post works for, or that it is none. */
  public void changeAgency(Caller caller, UUID id, @Nullable SourceAgency agency) {
    var post = managed(caller, id);
    if (id.equals(caller.post())) throw Refusal.because(AuthorityReason.OWN_POST);
    if (post.agency() == agency) return;
    store.changeAgency(id, agency);
    journal.note(
        caller,
        "POST_AGENCY_CHANGED",
        id.toString(),
        post.place(),
        Map.of(
            "title", post.title(),
            "before", String.valueOf(post.agency()),
            "after", String.valueOf(agency)));
    events.publishEvent(new PostAgencyChanged(id, agency));
    tellChanged(post);
  }

  /** A post that is the caller's to manage. */
  private Post managed(Caller caller, UUID id) {
    caller.require(Power.MANAGE_ACCOUNTS);
    var post = store.find(id).orElseThrow(NoSuchElementException::new);
    caller.require(Power.MANAGE_ACCOUNTS, post.place());
    return post;
  }

  /** A post by its id, held or not; for rooms that deal with posts. */
  @Transactional(readOnly = true)
  public Optional<Post> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Several by their ids; one nobody has is left out. */
  @Transactional(readOnly = true)
  public List<Post> find(Collection<UUID> ids) {
    return store.find(ids);
  }

  /** The titles of posts by their ids; for rooms that show who did what without naming anybody. */
  public Map<UUID, String> titles(Collection<UUID> posts) {
    return store.titles(posts);
  }

  /** The posts held now at exactly these places whose role has a power; for rooms that need one. */
  @Transactional(readOnly = true)
  public List<Post> holding(Power power, Collection<PlaceCode> at) {
    var now = clock.instant();
    return store.at(at, now).stream()
        .filter(it -> it.isHeldAt(now) && it.powers().contains(power))
        .toList();
  }
}
