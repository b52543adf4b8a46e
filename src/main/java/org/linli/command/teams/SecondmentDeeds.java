package org.linli.command.teams;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.base.Page;
import org.linli.command.teams.SecondmentStore.Kept;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.linli.journal.Journal.Deeds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what somebody has done while they were seconded: acts of the journal in the
 * community, by kind, each with its records. Not when they signed in, nor for how long, nor what
 * they looked at; and never beside anybody else.
 */
@Service
@Transactional(readOnly = true)
public class SecondmentDeeds {

  private static final Pattern NO_DEED =
      Pattern.compile(
          "(SIGN|SESSION|PASSWORD|ONE_TIME|SECOND_FACTOR|RECOVERY|TOKEN|LOCKOUT|REVEAL|SEARCH|DEPUTY).*");

  private final Secondments secondments;
  private final Journal journal;
  private final Clock clock;

  SecondmentDeeds(Secondments secondments, Journal journal, Clock clock) {
    this.secondments = secondments;
    this.journal = journal;
    this.clock = clock;
  }

  /** How often somebody did what. */
  record Figure(String action, long count) {}

  /** One record behind a figure. */
  record Deed(Instant at, String action, String subject, org.linli.base.PlaceCode place) {}

  List<Figure> figures(Kept it) {
    return deeds(it).map(journal::acts).orElse(Map.of()).entrySet().stream()
        .filter(one -> isDeed(one.getKey()))
        .map(one -> new Figure(one.getKey(), one.getValue()))
        .sorted(java.util.Comparator.comparing(Figure::action))
        .toList();
  }

  Page<Deed> records(Caller caller, TeamKey id, String action, Page.Ask ask) {
    var kept = secondments.get(caller, id);
    var of = deeds(kept);
    if (of.isEmpty() || !isDeed(action)) return ask.of(0, List.of());
    return journal
        .acts(of.get(), action, ask)
        .map(it -> new Deed(it.at(), it.action(), it.subject(), it.place()));
  }

  private static boolean isDeed(String action) {
    return !NO_DEED.matcher(action).matches();
  }

  /** Nobody without an account leaves a trace in the journal; their duties show what they did. */
  private Optional<Deeds> deeds(Kept it) {
    var account = it.it().who().account();
    var from = it.checkedInAt();
    if (account == null || from == null) return Optional.empty();
    var until = Objects.requireNonNullElseGet(it.overAt(), clock::instant);
    return Optional.of(new Deeds(account, it.it().place(), from, until));
  }
}
