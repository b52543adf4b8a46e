package org.linli.messages.offices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to where an office is told: written down, tried, switched off and forgotten by the
 * office itself. A robot is of all who sit at the same place in the same role; a mailbox is its
 * owner's.
 */
@Service
@Transactional
public class Addresses {

  /** So many of an office are enough. */
  static final int MOST = 10;

  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_SECRET = 200;
  private static final Pattern MAILBOX =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,5}");

  private final AddressStore store;
  private final RoundStore rounds;
  private final Letters letters;
  private final Ways ways;
  private final Journal journal;
  private final Clock clock;

  Addresses(
      AddressStore store,
      RoundStore rounds,
      Letters letters,
      Ways ways,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.rounds = rounds;
    this.letters = letters;
    this.ways = ways;
    this.journal = journal;
    this.clock = clock;
  }

  /** What is written down: a mailbox, or a robot's address as it is copied out of the group. */
  public record Wish(
      String target, @Nullable String secret, String label, String language, String page) {}

  @Transactional(readOnly = true)
  List<Address> of(Caller caller) {
    caller.require(Power.KEEP_ADDRESSES);
    return store.of(caller.post());
  }

  /** How many of the office's do not get what they are sent: for the day's first screen. */
  @Transactional(readOnly = true)
  public int failing(Caller caller) {
    return caller.powers().contains(Power.KEEP_ADDRESSES) ? store.failing(caller.post()) : 0;
  }

  /** Writes one down; answers its id. */
  public UUID add(Caller caller, Wish it) {
    caller.require(Power.KEEP_ADDRESSES);
    var address = read(caller, it);
    var all = store.of(caller.post());
    if (all.size() >= MOST) throw Refusal.because(OfficeReason.TOO_MANY_ADDRESSES, MOST);
    if (all.stream().anyMatch(other -> other.target().equals(address.target()))) {
      throw Refusal.because(OfficeReason.WRITTEN_DOWN_ALREADY);
    }
    store.add(address);
    note(caller, "OFFICE_ADDRESS_WRITTEN", address);
    return address.id();
  }

  private Address read(Caller caller, Wish it) {
    var label = Written.one("label", it.label(), LONGEST_LABEL);
    var typed = Written.one("target", it.target(), 2 * Written.PARAGRAPH);
    var secret = it.secret() == null || it.secret().isBlank() ? null : it.secret().strip();
    var robot = typed.contains("://") ? ways.robots().read(typed) : null;
    var kind = robot == null ? AddressKind.MAIL : robot.kind();
    if (robot == null && !MAILBOX.matcher(typed).matches()) {
      throw wrong("target", OfficeFault.NOT_AN_ADDRESS);
    }
    if (kind == AddressKind.MAIL && !ways.mail()) throw Refusal.because(OfficeReason.NOT_SENT_HERE);
    if (secret != null && (kind != AddressKind.DINGTALK || secret.length() > LONGEST_SECRET)) {
      throw wrong("secret", OfficeFault.SECRET_OF_ANOTHER);
    }
    return new Address(
        UUID.randomUUID(),
        caller.post(),
        kind,
        robot == null ? typed : robot.address(),
        secret,
        label,
        it.language().equals("en") ? "en" : "zh",
        it.page(),
        true,
        clock.instant(),
        null);
  }

  private static Refusal wrong(String field, OfficeFault why) {
    return Refusal.forFaults(EdgeReason.INVALID, List.of(Fault.at(field, "", why)));
  }

  /** Sends a message that says only that it came; once a minute, and not over another. */
  void tryOut(Caller caller, UUID id) {
    var it = own(caller, id);
    if (!it.active()) throw Refusal.because(OfficeReason.SWITCHED_OFF);
    var now = clock.instant();
    var last = it.last();
    if (last != null && (last.isUnderWay() || last.wasClaimedAfter(now.minus(BETWEEN)))) {
      throw Refusal.because(OfficeReason.JUST_SENT);
    }
    rounds.queue(id, new RoundStore.Writing(letters.trial(it, caller.place()), null, true), now);
    note(caller, "OFFICE_ADDRESS_TRIED", it);
  }

  void activate(Caller caller, UUID id, boolean active) {
    var it = own(caller, id);
    if (it.active() == active) return;
    store.activate(id, active);
    note(caller, active ? "OFFICE_ADDRESS_ON" : "OFFICE_ADDRESS_OFF", it);
  }

  void remove(Caller caller, UUID id) {
    var it = own(caller, id);
    store.remove(id);
    note(caller, "OFFICE_ADDRESS_REMOVED", it);
  }

  /** One of the caller's. */
  Address own(Caller caller, UUID id) {
    caller.require(Power.KEEP_ADDRESSES);
    return store
        .find(id, caller.post())
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  /** Which it is, as it is shown: the journal is read by others. */
  private void note(Caller caller, String act, Address it) {
    journal.note(
        caller,
        act,
        it.id().toString(),
        caller.place(),
        Map.of("kind", it.kind().name(), "label", it.label()));
  }
}
