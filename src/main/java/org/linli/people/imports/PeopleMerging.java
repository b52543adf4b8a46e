package org.linli.people.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.journal.Journal;
import org.linli.people.Ids;
import org.linli.vault.Vault;

/**
 * Brings lines about people together with the register: who is new, who has changed, who has not.
 */
final class PeopleMerging {

  private final Job job;
  private final boolean write;
  private final String at;
  private final AddressBook book;
  private final AddressBookStore books;
  private final PeopleMergeStore people;
  private final Ids ids;
  private final Vault vault;
  private final Set<Long> grown = new HashSet<>();
  private int householdsEntered;

  PeopleMerging(Job job, boolean write, Instant at, AddressBook book, ImportRun.Stores stores) {
    this.job = job;
    this.write = write;
    this.at = at.toString();
    this.book = book;
    this.books = stores.books();
    this.people = stores.people();
    this.ids = stores.ids();
    this.vault = stores.vault();
  }

  /** What became of each row. */
  Map<Integer, Outcome> merge(List<PersonLine> lines, Passage.Rejecting rejecting) {
    var outcomes = new HashMap<Integer, Outcome>();
    if (lines.isEmpty()) return outcomes;
    var asked =
        lines.stream().map(it -> new PeopleMergeStore.Asked(it, vault.index(it.number()))).toList();
    var candidates = people.candidates(asked, write);
    var newcomers = new ArrayList<PeopleMergeStore.Newcomer>();
    var amendments = new ArrayList<Amendment>();
    for (var line : lines) {
      try {
        var known =
            Recognition.of(line, candidates.getOrDefault(line.row(), List.of()), job.place());
        if (known.isEmpty()) {
          var home = book.household(line.dwelling());
          newcomers.add(new PeopleMergeStore.Newcomer(ids.next(), home, line));
          outcomes.put(line.row(), Outcome.ADDED);
        } else {
          var amendment = Amendment.of(known.get(), line);
          if (!amendment.data().isEmpty()) amendments.add(amendment);
          outcomes.put(line.row(), amendment.data().isEmpty() ? Outcome.SAME : Outcome.CHANGED);
        }
      } catch (Wrong wrong) {
        rejecting.reject(line.row(), wrong);
      }
    }
    if (write) {
      enterHouseholds();
      write(newcomers, amendments);
    }
    return outcomes;
  }

  /** The households that were made since they were last entered. */
  void enterHouseholds() {
    var homes = book.newHouseholds();
    books.enterHouseholds(homes.subList(householdsEntered, homes.size()), job.source(), at);
    householdsEntered = homes.size();
  }

  private void write(List<PeopleMergeStore.Newcomer> newcomers, List<Amendment> amendments) {
    people.add(newcomers, job.source(), at);
    newcomers.forEach(it -> grown.add(it.household()));
    people.amend(amendments, new PeopleMergeStore.By(job.caller(), job.source(), at, Journal.DUTY));
  }

  /** Counts the members of the households that got some. */
  void recount() {
    if (write) people.recount(job.subdistrict(), grown);
  }
}
