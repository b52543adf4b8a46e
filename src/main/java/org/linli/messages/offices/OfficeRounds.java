package org.linli.messages.offices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.linli.authority.Post;
import org.linli.authority.Posts;
import org.linli.calendar.Night;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.linli.messages.Gateway;
import org.linli.messages.MessageState;
import org.linli.messages.offices.RoundStore.Known;
import org.linli.messages.offices.RoundStore.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks what waits for each office that wrote an address down, and tells it what is new. A message
 * always says what waits now: where one could not be sent yet, the next look writes it anew.
 */
@Service
public class OfficeRounds {

  private static final Logger log = LoggerFactory.getLogger(OfficeRounds.class);

  static final Duration LOOK_AGAIN = Duration.ofMinutes(2);

  /** News that can wait comes together rather than one by one. */
  static final Duration APART = Duration.ofMinutes(15);

  private static final int LOOKED_AT_ONCE = 50;
  private static final int SENT_AT_ONCE = 20;
  private static final Duration LOST_AFTER = Duration.ofMinutes(5);
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final RoundStore store;
  private final AddressStore addresses;
  private final Tidings tidings;
  private final Letters letters;
  private final Courier courier;
  private final Posts posts;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OfficeRounds(
      RoundStore store,
      AddressStore addresses,
      Tidings tidings,
      Letters letters,
      Courier courier,
      Posts posts,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.addresses = addresses;
    this.tidings = tidings;
    this.letters = letters;
    this.courier = courier;
    this.posts = posts;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Looks for all whose turn it is, or as many as a round has time for. */
  public void look() {
    transaction.executeWithoutResult(_ -> forget());
    var until = clock.instant().plus(ROUND);
    while (clock.instant().isBefore(until)) {
      var now = clock.instant();
      var due = store.due(now.minus(LOOK_AGAIN), now, LOOKED_AT_ONCE);
      if (due.isEmpty()) return;
      for (var it : due) lookOrPass(it);
    }
  }

  /** What goes wrong about one office keeps no other from being told. */
  private void lookOrPass(RoundStore.Due it) {
    try {
      transaction.executeWithoutResult(_ -> look(it));
    } catch (RuntimeException trouble) {
      log.error("What waits for the post {} could not be told", it.post(), trouble);
      transaction.executeWithoutResult(_ -> store.passed(it.id(), clock.instant()));
    }
  }

  private void forget() {
    for (var it : addresses.forgetMailboxes(clock.instant())) {
      journal.noteOwn(
          "OFFICE_ADDRESS_REMOVED",
          it.id().toString(),
          it.place(),
          "the post is over",
          Map.of("kind", AddressKind.MAIL.name()));
    }
  }

  private void look(RoundStore.Due due) {
    var post = posts.find(due.post()).orElseThrow();
    var now = tidings.of(standingFor(post));
    var held = store.hold(due.id());
    // Its office may have removed it a moment ago.
    if (held.isEmpty()) return;
    var known = held.get();
    var at = clock.instant();
    var last = known.address().last();
    // A trial is what it is, and what is with a courier is too late to change.
    var busy =
        last != null && (last.state() == MessageState.SENDING || last.trial() && last.isUnderWay());
    if (!busy) write(known, post, now, at);
    store.looked(due.id(), known.told().lowered(now), at);
  }

  /** What a post sees of itself, whoever it is. */
  private static Caller standingFor(Post it) {
    return new Caller(it.account(), "", it.id(), it.place(), it.powers());
  }

  private void write(Known known, Post post, List<Tiding> now, Instant at) {
    var address = known.address();
    var news = known.told().news(now);
    if (news.isEmpty()) {
      store.withdraw(address.id(), at);
      return;
    }
    var morning = Night.endAfter(at);
    var urgent = news.stream().anyMatch(it -> it.cannotWait(at, morning));
    var letter = letters.of(address, post.place(), news, now);
    var writing = new Writing(letter, now, urgent);
    var last = address.last();
    var waits =
        last != null
            && !last.trial()
            && (last.state() == MessageState.QUEUED || last.state() == MessageState.FAILED);
    if (waits) {
      var more = !known.pending().news(now).isEmpty();
      if (more) store.renew(address.id(), writing, at);
      else store.rewrite(address.id(), writing);
    } else if (urgent || !Night.contains(at) && isApart(known, at)) {
      store.queue(address.id(), writing, at);
    }
  }

  private static boolean isApart(Known known, Instant at) {
    var settled = known.settled();
    var last = known.address().last();
    if (last != null && last.trial()) return true;
    return settled == null || !settled.plus(APART).isAfter(at);
  }

  /** Sends all that is due now, or as much as a round has time for. */
  public void send() {
    var now = clock.instant();
    transaction.executeWithoutResult(_ -> store.takeBack(now.minus(LOST_AFTER), now));
    var until = now.plus(ROUND);
    while (clock.instant().isBefore(until)) {
      var claimed = transaction.execute(_ -> claim());
      if (claimed == null || claimed.isEmpty()) return;
      try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
        var sending = new ArrayList<Future<?>>();
        for (var it : claimed) sending.add(workers.submit(() -> send(it)));
        for (var it : sending) it.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException trouble) {
        throw new IllegalStateException("Offices could not be told", trouble.getCause());
      }
    }
  }

  private List<RoundStore.Claimed> claim() {
    var now = clock.instant();
    return store.claim(now, Night.contains(now), SENT_AT_ONCE);
  }

  private void send(RoundStore.Claimed it) {
    var address = it.address();
    var last = Objects.requireNonNull(address.last());
    var parcel =
        new Courier.Parcel(
            it.message(), address.kind(), address.target(), address.secret(), last.letter());
    try {
      var answer = answer(parcel);
      var now = clock.instant();
      var state = MessageState.after(answer, it.attempt());
      // Whoever tries waits for the answer, and tries again themselves.
      var settled = it.trial() && state == MessageState.FAILED ? MessageState.GIVEN_UP : state;
      var again = now.plus(MessageState.pauseAfter(it.attempt()));
      transaction.executeWithoutResult(_ -> store.settle(it, settled, answer.told(), now, again));
    } catch (InterruptedException stopped) {
      // Nobody knows whether it arrived: it stays marked, and is sent again.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whatever goes wrong in a courier, the message stays to be sent. Its words may be an address.
   */
  private Gateway.Answer answer(Courier.Parcel it) throws InterruptedException {
    try {
      return courier.send(it);
    } catch (RuntimeException trouble) {
      var kind = trouble.getClass().getSimpleName();
      log.error("The message {} could not be sent: {}", it.message(), kind);
      return new Gateway.Answer.NotNow(kind);
    }
  }
}
