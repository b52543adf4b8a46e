package org.linli.authority.bulk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.authority.Account;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Posts;
import org.linli.authority.ThreePowers;
import org.linli.authority.bulk.AskedRow.Asked;
import org.linli.authority.bulk.AskedRow.Rejected;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which many accounts come at once. A table is all one transaction. */
@Service
@Transactional
public class BulkAccounts {

  private final Accounts accounts;
  private final Posts posts;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  BulkAccounts(Accounts accounts, Posts posts, Places places, Journal journal, Clock clock) {
    this.accounts = accounts;
    this.posts = posts;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** Loads a table, or only tells what it would do; the same table again changes nothing. */
  BulkReport load(Caller caller, Source source, boolean dryRun) {
    caller.require(Power.MANAGE_ACCOUNTS);
    var table = TableFile.read(source, it -> Column.in(it).isPresent());
    var columns = Column.in(table.header()).orElseThrow();
    var read = table.rows().stream().map(it -> AskedRow.read(it, columns)).toList();
    var asked = read.stream().filter(Asked.class::isInstance).map(Asked.class::cast).toList();
    var run = new Run(caller, dryRun, known(asked), places(asked));
    read.forEach(run::take);
    if (!dryRun && run.created + run.given + run.agencies > 0) {
      journal.note(caller, "ACCOUNTS_IMPORTED", source.name(), caller.place(), run.facts());
    }
    return run.report(table.header(), table.rows().size());
  }

  private Map<String, Account> known(List<Asked> asked) {
    return accounts.byUsers(asked.stream().map(Asked::key).distinct().toList());
  }

  private Set<PlaceCode> places(List<Asked> asked) {
    return places
        .named(asked.stream().map(it -> it.wish().place()).distinct().toList())
        .values()
        .stream()
        .filter(Place::isCurrent)
        .map(Place::code)
        .collect(Collectors.toSet());
  }

  /** What is known of one person while the rows go by: from the database, and from rows above. */
  private static final class Person {

    private final Optional<Account> account;
    private final String name;
    private final List<ThreePowers.Holding> held = new ArrayList<>();
    private final List<Post.Wish> wished = new ArrayList<>();

    Person(Optional<Account> account, String name) {
      this.account = account;
      this.name = name;
    }
  }

  /** One table going through: decides about each row, and does it unless the run is dry. */
  private final class Run {

    private final Caller caller;
    private final boolean dryRun;
    private final Map<String, Account> known;
    private final Set<PlaceCode> tree;
    private final Instant now = clock.instant();
    private final Map<String, Person> persons = new HashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<BulkReport.Made> made = new ArrayList<>();
    private int created;
    private int given;
    private int agencies;
    private int unchanged;

    Run(Caller caller, boolean dryRun, Map<String, Account> known, Set<PlaceCode> tree) {
      this.caller = caller;
      this.dryRun = dryRun;
      this.known = known;
      this.tree = tree;
    }

    void take(AskedRow row) {
      switch (row) {
        case Rejected it -> rejected.add(it);
        case Asked it -> wrong(it).ifPresentOrElse(rejected::add, () -> settle(it));
      }
    }

    private Optional<Rejected> wrong(Asked row) {
      var place = row.wish().place();
      if (!caller.place().contains(place)) {
        return Optional.of(row.because(Column.PLACE, BulkFault.OUTSIDE_YOUR_PLACE, caller.place()));
      }
      if (!tree.contains(place)) {
        return Optional.of(row.because(Column.PLACE, BulkFault.NO_SUCH_PLACE));
      }
      var person = person(row);
      if (person.account.filter(it -> !isWithin(it)).isPresent()) {
        return Optional.of(row.because(Column.USER, BulkFault.TAKEN_ELSEWHERE));
      }
      if (!person.name.equals(row.name())) {
        return Optional.of(row.because(Column.NAME, BulkFault.OTHER_NAME, person.name));
      }
      var same = same(person, row.wish());
      if (same.isPresent()) {
        if (hasOtherEnd(same.get(), row.wish())) {
          return Optional.of(row.because(Column.UNTIL, BulkFault.OTHER_END));
        }
        return hasOtherAgency(same.get(), row.wish())
            ? Optional.of(row.because(Column.AGENCY, BulkFault.OTHER_AGENCY))
            : Optional.empty();
      }
      return ThreePowers.clash(person.held, holding(row.wish()))
          ? Optional.of(row.because(Column.ROLE, BulkFault.TWO_POWERS))
          : Optional.empty();
    }

    private void settle(Asked row) {
      var person = person(row);
      var same = same(person, row.wish());
      if (same.isPresent()) {
        if (row.wish().agency() == same.get().agency() || row.wish().agency() == null) unchanged++;
        else tellAgency(person, same.get(), row);
        return;
      }
      var isNew = person.account.isEmpty() && person.wished.isEmpty();
      if (isNew) created++;
      else given++;
      if (!dryRun && isNew) {
        var oneTime = accounts.create(caller, row.user(), row.name(), row.wish()).oneTimePassword();
        made.add(new BulkReport.Made(row.name(), row.user(), row.wish().title(), oneTime));
      } else if (!dryRun) {
        posts.give(caller, row.user(), row.wish());
      }
      person.wished.add(row.wish());
      person.held.add(holding(row.wish()));
    }

    /** A post that stood without its department before is told it. */
    private void tellAgency(Person person, Post.Wish stands, Asked row) {
      var wish = row.wish();
      agencies++;
      person.wished.set(person.wished.indexOf(stands), wish);
      if (dryRun) return;
      accounts.byUser(row.user()).stream()
          .flatMap(it -> it.posts().stream())
          .filter(it -> !it.isOverAt(now) && it.role() == wish.role())
          .filter(it -> it.place().equals(wish.place()) && it.agency() == null)
          .findFirst()
          .ifPresent(it -> posts.changeAgency(caller, it.id(), wish.agency()));
    }

    private Person person(Asked row) {
      return persons.computeIfAbsent(
          row.key(),
          key -> {
            var account = Optional.ofNullable(known.get(key));
            var person = new Person(account, account.map(Account::name).orElse(row.name()));
            account.ifPresent(it -> {
              person.held.addAll(posts.holdings(it));
              it.posts().stream()
                  .filter(post -> !post.isOverAt(now))
                  .map(post ->
                      new Post.Wish(
                          post.role(),
                          post.title(),
                          post.place(),
                          post.from(),
                          post.until(),
                          post.agency()))
                  .forEach(person.wished::add);
            });
            return person;
          });
    }

    private boolean isWithin(Account account) {
      return account.posts().stream().map(Post::place).allMatch(caller.place()::contains);
    }

    /** The same post is one of the same role at the same place; titles are but words. */
    private static Optional<Post.Wish> same(Person person, Post.Wish wish) {
      return person.wished.stream()
          .filter(it -> it.role() == wish.role() && it.place().equals(wish.place()))
          .findFirst();
    }

    private static boolean hasOtherEnd(Post.Wish held, Post.Wish wish) {
      return wish.until() != null && !Objects.equals(held.until(), wish.until());
    }

    private static boolean hasOtherAgency(Post.Wish held, Post.Wish wish) {
      return held.agency() != null && wish.agency() != null && held.agency() != wish.agency();
    }

    private ThreePowers.Holding holding(Post.Wish wish) {
      var from = wish.from();
      return new ThreePowers.Holding(wish.role(), from == null ? now : from, wish.until());
    }

    Map<String, ?> facts() {
      return Map.of(
          "created", created,
          "given", given,
          "agencies", agencies,
          "unchanged", unchanged,
          "rejected", rejected.size());
    }

    BulkReport report(TableFile.Line header, int rows) {
      return new BulkReport(
          dryRun,
          rows,
          created,
          given,
          agencies,
          unchanged,
          header,
          List.copyOf(rejected),
          List.copyOf(made));
    }
  }
}
