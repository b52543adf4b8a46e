package org.linli.sweeps.categories;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.ResidentId;
import org.linli.people.residents.Located;
import org.linli.people.residents.Residents;
import org.linli.people.rosters.Rosters;
import org.linli.sweeps.categories.DecisionFile.Column;
import org.linli.sweeps.categories.DecisionFile.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for lists of decisions, as disease control and hospitals keep them: every good row is
 * entered, the others are told with why. The same list brought again enters nothing twice.
 */
@Service
@Transactional
public class CategoryFiles {

  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final CategoryKeeping keeping;
  private final CategoryEntryStore entries;
  private final CategoryPurposes purposes;
  private final Rosters rosters;
  private final Residents residents;
  private final Posts posts;
  private final Journal journal;
  private final Clock clock;

  CategoryFiles(
      CategoryKeeping keeping,
      CategoryEntryStore entries,
      CategoryPurposes purposes,
      Rosters rosters,
      Residents residents,
      Posts posts,
      Journal journal,
      Clock clock) {
    this.keeping = keeping;
    this.entries = entries;
    this.purposes = purposes;
    this.rosters = rosters;
    this.residents = residents;
    this.posts = posts;
    this.journal = journal;
    this.clock = clock;
  }

  /** A row that is not taken. */
  record Rejected(Row row, Fault fault) {}

  /** What became of a list, or would become of it. */
  record Outcome(DecisionFile file, int entered, int same, List<Rejected> rejected) {}

  /** What a row comes to. */
  private sealed interface Read {
    record Good(Located person, Entry entry) implements Read {}

    record Bad(Fault fault) implements Read {}
  }

  @Transactional(readOnly = true)
  Outcome look(Caller caller, String name, byte[] bytes) {
    return bring(caller, name, bytes, true);
  }

  Outcome enter(Caller caller, String name, byte[] bytes) {
    return bring(caller, name, bytes, false);
  }

  private Outcome bring(Caller caller, String name, byte[] bytes, boolean dry) {
    caller.require(Power.DECIDE_CATEGORIES);
    var body =
        DecidingBody.of(posts.office(caller))
            .orElseThrow(() -> Refusal.because(CategoryReason.NOT_A_DECIDING_BODY));
    var file = DecisionFile.read(name, bytes);
    var people = people(caller, file);
    var reading = new Reading(caller, body, file, people);
    var logs = new HashMap<ResidentId, History>();
    entries.of(people.all()).forEach((id, log) -> logs.put(id, History.of(log)));
    var good = new ArrayList<Read.Good>();
    var rejected = new ArrayList<Rejected>();
    var same = 0;
    for (var row : file.rows()) {
      switch (reading.read(row)) {
        case Read.Bad(var fault) -> rejected.add(new Rejected(row, fault));
        case Read.Good it -> {
          var id = it.person().resident().residentId();
          var log = logs.getOrDefault(id, History.of(List.of()));
          if (log.has(it.entry().id())) {
            same++;
            continue;
          }
          try {
            logs.put(id, log.with(it.entry()));
            good.add(it);
          } catch (Refusal refused) {
            rejected.add(new Rejected(row, reading.doesNotFollow(row, refused)));
          }
        }
      }
    }
    if (!dry) enter(caller, name, good);
    return new Outcome(file, good.size(), same, rejected);
  }

  private void enter(Caller caller, String name, List<Read.Good> good) {
    // In the order of the people, so that two lists seldom wait for each other in a circle; of one
    // person in the order of the list.
    var byPerson = new java.util.TreeMap<Long, List<Read.Good>>();
    good.forEach(it ->
        byPerson.computeIfAbsent(it.person().resident().id(), _ -> new ArrayList<>()).add(it));
    byPerson
        .values()
        .forEach(all ->
            all.forEach(it ->
                keeping.add(
                    it.person().resident().residentId(),
                    Categories.homeOf(it.person()),
                    it.entry())));
    journal.note(
        caller,
        "CATEGORIES_LISTED",
        name,
        caller.place(),
        Map.of("file", name, "entered", good.size()));
  }

  /** Whom a list names, found at once by number and by name within the caller's place. */
  private record People(
      Map<String, List<ResidentId>> byIdentity,
      Map<String, List<ResidentId>> byName,
      Map<ResidentId, Located> located) {

    List<ResidentId> all() {
      return List.copyOf(located.keySet());
    }
  }

  private People people(Caller caller, DecisionFile file) {
    var numbers = new HashSet<String>();
    var names = new HashSet<String>();
    for (var row : file.rows()) {
      var number = number(file, row);
      if (!number.isEmpty()) numbers.add(number);
      else if (!file.cell(row, Column.NAME).isEmpty()) names.add(file.cell(row, Column.NAME));
    }
    var byIdentity = rosters.byIdentity(caller.place(), numbers);
    var byName = rosters.byName(caller.place(), names);
    var ids = new HashSet<ResidentId>();
    byIdentity.values().forEach(ids::addAll);
    byName.values().forEach(ids::addAll);
    return new People(byIdentity, byName, residents.named(ids));
  }

  private static String number(DecisionFile file, Row row) {
    return file.cell(row, Column.IDENTITY).toUpperCase(java.util.Locale.ROOT);
  }

  /** Row by row: of whom it is, what it says, or what is wrong with it. */
  private final class Reading {

    private final Caller caller;
    private final DecidingBody body;
    private final DecisionFile file;
    private final People people;
    private final Map<PlaceCode, Optional<CategoryPurpose>> purposeOf = new LinkedHashMap<>();

    Reading(Caller caller, DecidingBody body, DecisionFile file, People people) {
      this.caller = caller;
      this.body = body;
      this.file = file;
      this.people = people;
    }

    Read read(Row row) {
      var word = DecisionFile.category(file.cell(row, Column.CATEGORY));
      if (word.isEmpty()) return bad(row, Column.CATEGORY, CategoryFault.NOT_A_CATEGORY);
      var at = DecisionFile.time(file.cell(row, Column.TIME));
      if (at.isEmpty()) return bad(row, Column.TIME, CategoryFault.NOT_A_TIME);
      if (at.get().isAfter(clock.instant().plus(AHEAD))) {
        return bad(row, Column.TIME, CategoryFault.NOT_YET);
      }
      if (word.get() == StepWord.CLOSE_CONTACT && body != DecidingBody.DISEASE_CONTROL) {
        return bad(row, Column.CATEGORY, CategoryFault.NOT_YOURS_TO_DECIDE);
      }
      return person(row, word.get(), at.get());
    }

    private Read person(Row row, StepWord word, Instant at) {
      var number = number(file, row);
      var name = file.cell(row, Column.NAME);
      if (number.isEmpty() && name.isEmpty()) {
        return bad(row, Column.NAME, CategoryFault.ROW_NAMES_NOBODY);
      }
      var by = number.isEmpty() ? Column.NAME : Column.IDENTITY;
      var found =
          (number.isEmpty()
                  ? people.byName().getOrDefault(name, List.of())
                  : people.byIdentity().getOrDefault(number, List.of()))
              .stream().map(people.located()::get).filter(java.util.Objects::nonNull).toList();
      if (number.isEmpty()) found = bornThen(row, found);
      if (found.isEmpty()) return bad(row, by, CategoryFault.PERSON_NOT_FOUND);
      if (found.size() > 1) return bad(row, by, CategoryFault.SEVERAL_OF_THE_NAME);
      var person = found.getFirst();
      if (!name.isEmpty() && !name.equals(person.resident().name())) {
        return bad(row, Column.NAME, CategoryFault.NAME_DISAGREES);
      }
      var purpose = purposeOf.computeIfAbsent(person.grid(), purposes::running);
      if (purpose.isEmpty()) return bad(row, by, CategoryFault.NOTHING_IN_FORCE);
      return new Read.Good(person, entry(row, word, at, person, purpose.get()));
    }

    /** A name alone names nobody for sure: the day of birth has to agree. */
    private List<Located> bornThen(Row row, List<Located> found) {
      var born = DecisionFile.day(file.cell(row, Column.BIRTH)).orElse(null);
      return born == null
          ? List.of()
          : found.stream().filter(it -> born.equals(it.resident().birthDate())).toList();
    }

    private Entry entry(Row row, StepWord word, Instant at, Located person, CategoryPurpose why) {
      var id = person.resident().residentId();
      var key =
          String.join("|", String.valueOf(id.number()), word.name(), body.name(), at.toString());
      var words = file.cell(row, Column.WORDS);
      return new Entry(
          UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
          word.step(body, at),
          file.cell(row, Column.BODY),
          word == StepWord.CLOSE_CONTACT ? Cause.CONTACT : Cause.DIAGNOSIS,
          words.substring(0, Math.min(words.length(), 200)),
          clock.instant(),
          new Entry.By(caller.account(), caller.post()),
          why.ground(),
          id.number(),
          null,
          null);
    }

    Fault doesNotFollow(Row row, Refusal refused) {
      return Fault.at(
          file.heading(Column.CATEGORY),
          file.cell(row, Column.CATEGORY),
          CategoryFault.DOES_NOT_FOLLOW,
          refused.reason());
    }

    private Read bad(Row row, Column column, CategoryFault why) {
      return new Read.Bad(Fault.at(file.heading(column), file.cell(row, column), why));
    }
  }
}
