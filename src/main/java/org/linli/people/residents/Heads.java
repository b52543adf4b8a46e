package org.linli.people.residents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.people.Resident.Relation;
import org.linli.people.ResidentId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who is the head of a household, and what the others are to them: in one step. */
@Service
@Transactional
public class Heads {

  private final ResidentStore store;
  private final ChangeStore changes;
  private final Households households;
  private final Journal journal;
  private final Clock clock;

  Heads(
      ResidentStore store,
      ChangeStore changes,
      Households households,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.households = households;
    this.journal = journal;
    this.clock = clock;
  }

  /** A person of the household, and what they would be. */
  public record Proposed(Resident resident, Relation becomes) {}

  /**
   * Who becomes the head, who was ({@code null} where nobody is), and what others are to be, where
   * that is another than proposed.
   */
  public record Told(
      ResidentId head,
      @Nullable ResidentId was,
      Map<ResidentId, Relation> relations,
      String source,
      boolean confirmed) {}

  /** What everybody would be if this person were the head; nothing is written. */
  @Transactional(readOnly = true)
  public List<Proposed> propose(Caller caller, HouseholdId id, ResidentId head) {
    var residents = households.requiring(caller, Power.KEEP_REGISTER, id).residents();
    requireOneOf(residents, head);
    var becomes = NewHead.relations(residents, head.number());
    return residents.stream().map(it -> new Proposed(it, becoming(becomes, it))).toList();
  }

  /**
   * Makes somebody the head and tells all relations anew, with what each was in their history.
   * Refused when the head is another than the one seen, or one of the people is not there any more.
   */
  public void change(Caller caller, HouseholdId id, Told told) {
    var home = households.requiring(caller, Power.KEEP_REGISTER, id).household();
    store.lock(id);
    var residents = households.livingIn(id);
    requireOneOf(residents, told.head());
    var was = headOf(residents);
    if (!Objects.equals(was, told.was())) overtaken(id);
    var becomes = NewHead.relations(residents, told.head().number());
    told.relations()
        .forEach((resident, relation) -> {
          if (!becomes.containsKey(resident.number())) overtaken(id);
          if (!resident.equals(told.head())) becomes.put(resident.number(), relation);
        });
    check(residents, becomes, told);
    var changed = 0;
    for (var it : residents) {
      if (it.relation() == becoming(becomes, it)) continue;
      write(caller, it, becoming(becomes, it), told.source());
      changed++;
    }
    if (changed == 0) return;
    journal.note(
        caller,
        "HEAD_CHANGED",
        id.toString(),
        home.grid(),
        Map.of(
            "head",
            told.head().toString(),
            "was",
            was == null ? "" : was.toString(),
            "relations",
            changed,
            "source",
            told.source()));
  }

  private void write(Caller caller, Resident it, Relation becomes, String source) {
    var after = ResidentData.of(it).with(Map.of(Datum.RELATION, becomes.name()));
    if (!store.update(it.residentId(), after, it.version())) overtaken(it.household());
    changes.add(
        it.residentId(),
        List.of(
            new Change(
                UUID.randomUUID(),
                clock.instant(),
                Datum.RELATION.name(),
                it.relation().name(),
                becomes.name(),
                source.strip(),
                caller.account(),
                caller.post(),
                Journal.DUTY)));
  }

  /** The rules that hold when somebody is corrected, for each two of the household once. */
  private static void check(List<Resident> residents, Map<Long, Relation> becomes, Told told) {
    var impossible = new ArrayList<Fault>();
    var rare = new ArrayList<Fault>();
    if (told.source().isBlank()) {
      impossible.add(Fault.at("source", "", ResidentFault.SOURCE_MISSING));
    }
    var data = new HashMap<Long, ResidentData>();
    for (var it : residents) {
      data.put(
          it.id(), ResidentData.of(it).with(Map.of(Datum.RELATION, becoming(becomes, it).name())));
    }
    for (var i = 0; i < residents.size(); i++) {
      var person = residents.get(i);
      var others =
          residents.subList(i + 1, residents.size()).stream()
              .map(it -> Objects.requireNonNull(data.get(it.id())))
              .toList();
      var rules = HouseholdRules.of(Objects.requireNonNull(data.get(person.id())), others);
      rules.impossible().forEach(it -> impossible.add(at(person, it)));
      rules.rare().forEach(it -> rare.add(at(person, it)));
    }
    if (!impossible.isEmpty()) throw Refusal.forFaults(ResidentReason.DATA_WRONG, impossible);
    if (!rare.isEmpty() && !told.confirmed()) {
      throw Refusal.forFaults(ResidentReason.TO_BE_CONFIRMED, rare);
    }
  }

  /** The person is named, covered, instead of the datum that only a correction would show. */
  private static Fault at(Resident person, Fault fault) {
    return Fault.at(
        "relations." + person.residentId(),
        Masked.name(person.name()),
        fault.why(),
        fault.facts().toArray());
  }

  private static @Nullable ResidentId headOf(List<Resident> residents) {
    return residents.stream()
        .filter(it -> it.relation() == Relation.HEAD)
        .findFirst()
        .map(Resident::residentId)
        .orElse(null);
  }

  private static Relation becoming(Map<Long, Relation> becomes, Resident it) {
    return becomes.getOrDefault(it.id(), Relation.OTHER);
  }

  private static void requireOneOf(List<Resident> residents, ResidentId head) {
    if (residents.stream().noneMatch(it -> it.residentId().equals(head))) {
      throw new NoSuchElementException(head.toString());
    }
  }

  private static void overtaken(HouseholdId id) {
    throw new OptimisticLockingFailureException(id + " is not as it was seen any more");
  }
}
