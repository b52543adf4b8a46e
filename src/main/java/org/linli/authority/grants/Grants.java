package org.linli.authority.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.authority.Post;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.law.BasisWithdrawn;
import org.linli.law.LawReason;
import org.linli.law.LegalBases;
import org.linli.places.Places;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to grants: a place lends powers to posts below, with what an order or an activation
 * brings or by hand; takes them back; and sees what is lent. That they work and lapse needs nothing
 * done: whoever asks, sessions look at what is lent at that instant.
 */
@Service
@Transactional
public class Grants {

  /** The source of what somebody lends at the desk, and of nothing wider. */
  public static final String BY_HAND = "hand";

  private final GrantStore store;
  private final Posts posts;
  private final Places places;
  private final LegalBases bases;
  private final Journal journal;
  private final Clock clock;

  Grants(
      GrantStore store,
      Posts posts,
      Places places,
      LegalBases bases,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.posts = posts;
    this.places = places;
    this.bases = bases;
    this.journal = journal;
    this.clock = clock;
  }

  /** May this be lent by anybody at all? */
  public static boolean isLendable(Power power) {
    return Lending.LENDABLE.contains(power);
  }

  /** The end that was wished, or the latest at which a power lent from then on must be over. */
  public static Instant until(Instant from, Instant wished) {
    var latest = from.plus(Lending.LONGEST);
    return wished.isBefore(latest) ? wished : latest;
  }

  /**
   * Lends all of these or none, and notes it once.
   *
   * @param source what lends, such as {@code order:<id>}; all of one source can be taken back at
   *     once
   * @param basis the key of what it rests on
   */
  public List<Grant> lend(Caller by, String source, String basis, List<Loan> loans) {
    if (loans.isEmpty()) return List.of();
    var now = clock.instant();
    requireAllowed(by, loans, now);
    requireGround(by, basis, loans, now);
    var lender = new Grant.Lender(by.account(), by.post(), by.place(), now);
    var made = loans.stream().map(it -> grant(it, source, basis, lender)).toList();
    store.add(made);
    journal.note(
        by,
        "POWERS_LENT",
        made.size() == 1 ? made.getFirst().id().toString() : source,
        made.size() == 1 ? made.getFirst().within() : by.place(),
        basis,
        Map.of(
            "source", source,
            "powers", made.stream().map(it -> it.power().name()).distinct().sorted().toList(),
            "grants", made.size(),
            "until", made.stream().map(Grant::until).max(Instant::compareTo).orElseThrow()));
    return made;
  }

  /** Why these would not be lent; empty where they would. */
  @Transactional(readOnly = true)
  public Optional<Refusal.Reason> objection(Caller by, String basis, List<Loan> loans) {
    var now = clock.instant();
    try {
      requireAllowed(by, loans, now);
      requireGround(by, basis, loans, now);
      return Optional.empty();
    } catch (Refusal why) {
      return Optional.of(why.reason());
    }
  }

  private static Grant grant(Loan it, String source, String basis, Grant.Lender by) {
    return new Grant(
        UUID.randomUUID(),
        it.power(),
        it.within(),
        it.to(),
        it.from() == null ? by.at() : it.from(),
        it.until(),
        it.reason().strip(),
        it.englishReason(),
        basis,
        source,
        by,
        null);
  }

  private void requireAllowed(Caller by, List<Loan> loans, Instant now) {
    by.require(Power.LEND_POWERS);
    requirePlaces(by, loans);
    var lending = lending(by);
    var borrowers = borrowers(loans);
    for (var it : loans) {
      Written.one("reason", it.reason(), Written.PARAGRAPH);
      lending.requireTime(it, now);
      lending.requirePower(it);
      switch (it.to()) {
        case Borrower.Everyone every -> lending.requireBelow(every, it.within());
        case Borrower.One(var id) -> {
          var post = borrowers.get(id);
          if (post == null) throw new NoSuchElementException(id.toString());
          lending.requireBelow(post, it.within(), now);
        }
      }
    }
  }

  private void requirePlaces(Caller by, List<Loan> loans) {
    var within = loans.stream().map(Loan::within).distinct().toList();
    within.forEach(it -> by.require(Power.LEND_POWERS, it));
    var known = places.named(within);
    for (var it : within) {
      var place = known.get(it);
      if (place == null) throw new NoSuchElementException(it.toString());
    }
  }

  private Lending lending(Caller by) {
    var post = posts.find(by.post()).orElseThrow();
    var own = new HashSet<>(by.powers());
    own.removeIf(it -> !by.owns(it));
    return new Lending(post.role(), by.place(), own);
  }

  private Map<UUID, Post> borrowers(List<Loan> loans) {
    var ids = new ArrayList<UUID>();
    for (var it : loans) {
      if (it.to() instanceof Borrower.One(var post)) ids.add(post);
    }
    return posts.find(ids).stream().collect(Collectors.toMap(Post::id, Function.identity()));
  }

  /** In force at every place from the first day to the last, and for this level. */
  private void requireGround(Caller by, String key, List<Loan> loans, Instant now) {
    // Not by the door's own refusal, which would end the transaction of who only asks.
    var basis = bases.find(key).orElseThrow(() -> Refusal.because(LawReason.BASIS_UNKNOWN));
    if (!basis.isFor(by.place().level())) {
      throw Refusal.because(LawReason.BASIS_FOR_HIGHER, key);
    }
    for (var it : loans) {
      var from = Objects.requireNonNullElse(it.from(), now);
      if (!basis.isInForce(it.within(), from) || !basis.isInForce(it.within(), it.until())) {
        throw Refusal.because(LawReason.BASIS_NOT_IN_FORCE, key);
      }
    }
  }

  /**
   * Takes back what a source has lent that is over: whoever may end that ends this with it. How
   * many grants that were.
   */
  public int end(Caller by, String source, String reason) {
    return withdraw(by, source, by.place(), store.ofSource(source), reason);
  }

  /** Takes one back, effective at once. */
  void withdraw(Caller by, UUID id, String reason) {
    by.require(Power.LEND_POWERS);
    var it =
        store
            .find(id)
            .filter(grant -> touches(by, grant))
            .orElseThrow(() -> new NoSuchElementException(id.toString()));
    if (withdraw(by, id.toString(), it.within(), List.of(it), reason) == 0) {
      throw Refusal.because(GrantReason.LENT_NO_MORE);
    }
  }

  private int withdraw(
      Caller by, String subject, PlaceCode place, List<Grant> grants, String reason) {
    var why = Written.one("reason", reason, Written.PARAGRAPH);
    if (grants.stream().anyMatch(it -> !by.place().contains(it.by().place()))) {
      throw Refusal.because(GrantReason.LENT_BY_HIGHER);
    }
    var it = new Grant.Withdrawn(clock.instant(), why, by.account());
    var ended = store.withdraw(grants.stream().map(Grant::id).toList(), it);
    if (ended > 0) {
      journal.note(
          by,
          "POWERS_WITHDRAWN",
          subject,
          place,
          grants.getFirst().basis(),
          Map.of("reason", why, "grants", ended));
    }
    return ended;
  }

  /** What rests on a basis that is withdrawn does not go on. */
  @EventListener
  void onBasisWithdrawn(BasisWithdrawn event) {
    var now = clock.instant();
    for (var it : store.restingOn(event.key(), now)) {
      store.withdraw(List.of(it.id()), new Grant.Withdrawn(now, event.reason(), null));
      journal.noteOwn(
          "POWERS_WITHDRAWN",
          it.id().toString(),
          it.within(),
          event.key(),
          Map.of("reason", event.reason(), "grants", 1));
    }
  }

  /** Everything a source has lent, over or not. */
  @Transactional(readOnly = true)
  public List<Grant> ofSource(String source) {
    return store.ofSource(source);
  }

  /** What is lent to the caller's post now or will be, the soonest end first. */
  @Transactional(readOnly = true)
  public List<Grant> to(Caller caller) {
    return store.to(caller.post(), clock.instant());
  }

  /** What touches a place; for who lends, and who looks into the journal. */
  @Transactional(readOnly = true)
  Page<Grant> list(Caller caller, PlaceCode within, boolean running, Page.Ask ask) {
    caller.requireOneOf(Power.LEND_POWERS, Power.SEE_JOURNAL);
    return store.touching(caller.cut(Power.SEE_PLACES, within), running, clock.instant(), ask);
  }

  @Transactional(readOnly = true)
  Map<UUID, Integer> reach(List<Grant> grants) {
    return store.reach(grants.stream().map(Grant::id).toList(), clock.instant());
  }

  private static boolean touches(Caller caller, Grant it) {
    return caller.place().contains(it.within()) || it.within().contains(caller.place());
  }
}
