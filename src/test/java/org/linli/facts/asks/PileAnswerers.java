package org.linli.facts.asks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;
import org.springframework.context.ApplicationContext;

/** Those who are asked: households by their link, grid workers at doors, desks. */
public final class PileAnswerers {

  private static final Pattern POSITION = Pattern.compile("answers\\[(\\d+)\\].*");
  private static final int PAGE = 200;

  private final HomeAsks home;
  private final Visits visits;
  private final DeskAsks desks;
  private final BiFunction<Subject, String, Said> knows;
  private final List<String> refused = new ArrayList<>();

  /**
   * What somebody says.
   *
   * @param value null where they say nothing
   * @param silent do they not want to, or does nobody know?
   */
  public record Said(@Nullable String value, boolean silent, int seconds) {}

  public PileAnswerers(ApplicationContext program, BiFunction<Subject, String, Said> knows) {
    home = program.getBean(HomeAsks.class);
    visits = program.getBean(Visits.class);
    desks = program.getBean(DeskAsks.class);
    this.knows = knows;
  }

  /** Answers the program did not take, with its words. */
  public List<String> refused() {
    return refused;
  }

  public void atHome(String link) {
    take(home.of(link), sent -> home.take(link, UUID.randomUUID(), sent));
  }

  public void atDoor(Caller worker, HouseholdId household) {
    take(
        visits.open(worker, household).about(),
        sent -> visits.take(worker, household, UUID.randomUUID(), Outcome.CONTACTED, sent));
  }

  /** Everything that waits at a desk; the community's where no agency is named. */
  public void atDesk(Caller caller, PlaceCode place, @Nullable SourceAgency agency) {
    var desk = agency == null ? new DeskAsks.Desk.Community() : new DeskAsks.Desk.Agency(agency);
    for (var tries = 0; tries < 1000; tries++) {
      var waiting = desks.list(caller, place, desk, new Page.Ask(0, PAGE)).items();
      if (waiting.isEmpty()) return;
      for (var it : waiting) {
        var subject = it.about().subject();
        take(
            List.of(it.about()),
            sent -> desks.take(caller, desk, subject, UUID.randomUUID(), sent));
      }
    }
    throw new IllegalStateException("A desk that is never done: " + agency);
  }

  @FunctionalInterface
  private interface Take {
    Answered of(List<Answer.Sent> sent);
  }

  private void take(List<About> asked, Take take) {
    var sent = new ArrayList<Answer.Sent>();
    var of = new ArrayList<String>();
    for (var about : asked) {
      for (var question : about.questions()) {
        sent.add(sent(question.ask(), knows.apply(about.subject(), question.item())));
        of.add(about.subject() + " " + question.item());
      }
    }
    if (sent.isEmpty()) return;
    for (var tries = 0; ; tries++) {
      try {
        take.of(sent);
        return;
      } catch (Refusal why) {
        if (why.faults().isEmpty() || tries > 20) throw why;
        for (var fault : why.faults()) {
          var position = POSITION.matcher(fault.where());
          if (!position.matches()) throw why;
          var at = Integer.parseInt(position.group(1));
          refused.add(of.get(at) + " " + sent.get(at).value() + " " + fault.why());
          sent.set(at, new Answer.Sent(sent.get(at).ask(), Answer.Kind.NOBODY_KNOWS, null, null));
        }
      }
    }
  }

  private static Answer.Sent sent(UUID ask, Said it) {
    if (it.value() != null) {
      return new Answer.Sent(ask, Answer.Kind.VALUE, it.value(), it.seconds());
    }
    return new Answer.Sent(
        ask, it.silent() ? Answer.Kind.DECLINED : Answer.Kind.NOBODY_KNOWS, null, null);
  }
}
