package org.linli.facts.known;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for recording what is told: facts, and where a register holds the item, the register.
 */
@Service
@Transactional
public class Facts {

  /** As many subjects are written at once; a card each, so it bounds memory. */
  private static final int AT_ONCE = 2000;

  private final TellingCheck check;
  private final RegisterTellings registers;
  private final FactStore store;
  private final Journal journal;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Facts(
      TellingCheck check,
      RegisterTellings registers,
      FactStore store,
      Journal journal,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock) {
    this.check = check;
    this.registers = registers;
    this.store = store;
    this.journal = journal;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Records all of them in one transaction, or none: a refusal tells each wrong one by its
   * position. What was known before is kept. Telling the same again changes nothing. For who has
   * asked for the right to tell of these subjects.
   *
   * <p>What a register holds is told to it where it is the community's word: by a post, through the
   * register's own doors; by a household, directly where the register knew nothing, else as a
   * correction that is asked for. A department's word about it stands beside the register.
   *
   * @param by null where a household tells of itself through its link
   */
  public Outcome record(@Nullable Caller by, List<Telling> tellings) {
    var now = clock.instant();
    var checked = new ArrayList<Checked>(tellings.size());
    var faults = new ArrayList<Fault>();
    var names = check.places();
    var today = LocalDate.ofInstant(now, WorkDays.ZONE);
    var off = check.off(tellings, today);
    for (var at = 0; at < tellings.size(); at++) {
      check.one(at, tellings.get(at), names, today, off, checked, faults);
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(KnownReason.TELLING_WRONG, faults);
    if (checked.isEmpty()) return new Outcome(0, 0, Set.of(), Set.of());
    var asked = registers.tell(by, checked.stream().filter(Checked::isOfRegister).toList());
    var recording = new Recording(by, now, asked);
    var bySubject = new LinkedHashMap<Subject, List<Checked>>();
    for (var it : checked) {
      bySubject.computeIfAbsent(it.telling().subject(), _ -> new ArrayList<>()).add(it);
    }
    var subjects = List.copyOf(bySubject.keySet());
    for (var from = 0; from < subjects.size(); from += AT_ONCE) {
      var some = subjects.subList(from, Math.min(from + AT_ONCE, subjects.size()));
      recording.write(some, bySubject);
    }
    note(by, tellings, recording);
    if (!recording.items.isEmpty()) events.publishEvent(new FactsTold(recording.items));
    return new Outcome(recording.told, recording.same, recording.kept, asked);
  }

  /** One going through of a list of tellings, subject by subject. */
  private final class Recording {

    private final @Nullable Caller by;
    private final Instant now;
    private final Set<Integer> asked;
    private final Map<Subject, Set<String>> items = new HashMap<>();
    private final Set<Integer> kept = new LinkedHashSet<>();
    private int told;
    private int same;

    Recording(@Nullable Caller by, Instant now, Set<Integer> asked) {
      this.by = by;
      this.now = now;
      this.asked = asked;
    }

    void write(List<Subject> some, Map<Subject, List<Checked>> bySubject) {
      var cards = store.hold(some, now);
      var changed = new HashMap<Subject, Map<String, List<Voice>>>();
      var lines = new ArrayList<FactStore.Line>();
      for (var subject : some) {
        var card = new LinkedHashMap<>(cards.getOrDefault(subject, Map.of()));
        var before = Map.copyOf(card);
        for (var it : bySubject.getOrDefault(subject, List.of())) one(it, card, lines);
        if (!card.equals(before)) changed.put(subject, card);
      }
      store.append(lines);
      store.write(changed, now);
    }

    private void one(Checked it, Map<String, List<Voice>> card, List<FactStore.Line> lines) {
      if (asked.contains(it.position())) return;
      var telling = it.telling();
      var voices = card.getOrDefault(telling.item(), List.of());
      var said =
          voices.stream().filter(v -> v.agency() == telling.agency()).findFirst().orElse(null);
      var voice = voice(it);
      if (said != null && Voices.isSame(said, voice)) {
        same++;
        return;
      }
      lines.add(
          new FactStore.Line(
              telling.subject(), id(telling, voice, said), telling.item(), voice, it.unread()));
      if (it.unread()) {
        kept.add(it.position());
        return;
      }
      told++;
      card.put(telling.item(), Voices.after(voices, voice));
      Objects.requireNonNull(items.computeIfAbsent(telling.subject(), _ -> new HashSet<>()))
          .add(telling.item());
    }

    private Voice voice(Checked it) {
      var telling = it.telling();
      return new Voice(
          telling.agency(),
          it.value(),
          it.version(),
          telling.source().strip(),
          telling.asOf(),
          now,
          by == null ? null : by.account(),
          by == null ? null : by.post(),
          telling.basis());
    }
  }

  /** The same telling after the same word has the same id, so that it is kept once. */
  private UUID id(Telling telling, Voice voice, @Nullable Voice after) {
    var hash =
        ByteBuffer.wrap(
            vault.hash(
                String.join(
                    "\n",
                    telling.subject().toString(),
                    telling.item(),
                    String.valueOf(voice.version()),
                    voice.agency().name(),
                    voice.value(),
                    voice.source(),
                    voice.asOf().toString(),
                    voice.basis(),
                    after == null ? "" : after.recordedAt().toString())));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private void note(@Nullable Caller by, List<Telling> tellings, Recording recording) {
    if (recording.told == 0 && recording.kept.isEmpty()) return;
    var first = tellings.getFirst();
    var subject = first.subject();
    var agencies = tellings.stream().map(it -> it.agency().name()).distinct().sorted().toList();
    var facts = Map.of("told", recording.told, "kept", recording.kept.size(), "agencies", agencies);
    var named = recording.items.size() == 1 ? subject.toString() : "FACTS";
    if (by != null) {
      journal.note(by, "FACTS_TOLD", named, by.place(), first.basis(), facts);
      return;
    }
    var place =
        subject.subdistrict() == 0
            ? PlaceCode.COUNTRY
            : new PlaceCode(subject.subdistrict()).at(Level.SUBDISTRICT);
    journal.noteOwn("FACTS_TOLD", named, place, first.basis(), facts);
  }
}
