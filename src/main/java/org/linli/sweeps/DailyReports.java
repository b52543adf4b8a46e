package org.linli.sweeps;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.Channel;
import org.linli.facts.How;
import org.linli.facts.Intake;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.facts.Recorded;
import org.linli.facts.Report;
import org.linli.facts.Reports;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Links;
import org.springframework.stereotype.Service;

/** The door for making daily reports: by the household through its link, or by a post for it. */
@Service
public class DailyReports {

  private final Periods periods;
  private final Intake intake;
  private final Reports reports;
  private final Households households;
  private final Links links;

  DailyReports(
      Periods periods, Intake intake, Reports reports, Households households, Links links) {
    this.periods = periods;
    this.intake = intake;
    this.reports = reports;
    this.households = households;
    this.links = links;
  }

  /** What a household sees when it opens its link. */
  public record Home(
      Links.Kind link,
      Households.WithResidents household,
      OpenedPeriod period,
      List<Recorded> reports) {}

  /** A report as whoever made it is answered: what was recorded, and who of it is over the rule. */
  public record Made(Recorded.Receipt receipt, Set<Long> over) {

    static Made of(Recorded.Receipt receipt, Rule rule, List<Reading> shown) {
      var over = new LinkedHashSet<Long>();
      for (var it : shown) if (rule.isOver(it)) over.add(it.resident());
      return new Made(receipt, over);
    }
  }

  public Home home(String token) {
    var link = links.read(token);
    var household = households.by(link);
    var period = periods.current();
    var key = household.household().keyOn(period.period().day());
    return new Home(link.kind(), household, period, reports.of(key, period.period()));
  }

  /**
   * The household itself reports. Whether its link is still good is looked up with the group. What
   * comes by the card on its door is told as that, and speaks only for those it names: whoever
   * stands there does not see what the others have told.
   */
  public Made report(String token, UUID id, Period period, Channel via, List<Reading> readings) {
    var link = links.read(token);
    var opened = periods.accepting(period);
    var by = new Report.By.TheHousehold(link);
    var report =
        switch (link.kind()) {
          case OWN -> new Report(id, link.household(), period, by, How.by(via), readings);
          case DOOR ->
              new Report(
                  id,
                  link.household(),
                  period,
                  by,
                  How.by(Channel.DOOR_QR),
                  Report.Extent.THOSE_NAMED,
                  readings);
        };
    var receipt = intake.record(report);
    var shown =
        switch (link.kind()) {
          case OWN -> receipt.recorded().readings();
          case DOOR -> readings;
        };
    return Made.of(receipt, opened.rule(), shown);
  }

  /**
   * A post reports for a household of its place; the report is marked with the post. What was not
   * measured at home is taken to have been measured at the post's place.
   */
  public Made reportFor(
      Caller caller,
      HouseholdId household,
      UUID id,
      Period period,
      Channel via,
      @Nullable Instant measuredAt,
      List<Reading> readings) {
    households.requiring(caller, Power.REPORT_BY_PROXY, household);
    var opened = periods.accepting(period);
    var by = new Report.By.Proxy(caller.post());
    var home = readings.stream().allMatch(it -> it.party() == Party.RESIDENT);
    var how = new How(via, home ? null : caller.place(), measuredAt);
    var receipt = intake.record(new Report(id, household, period, by, how, readings));
    return Made.of(receipt, opened.rule(), receipt.recorded().readings());
  }

  /** All revisions of a household's report in a period, oldest first. */
  public List<Recorded> of(Caller caller, HouseholdId household, Period period) {
    var key = households.get(caller, household).household().keyOn(period.day());
    return reports.of(key, period);
  }
}
