package org.linli.sweeps;

import java.time.Instant;
import java.util.List;
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
      Households.WithResidents household, OpenedPeriod period, List<Recorded> reports) {}

  /** A report as whoever made it is answered: what was recorded, and under which rule. */
  public record Made(Recorded.Receipt receipt, Rule rule) {}

  public Home home(String token) {
    var household = households.byLink(token);
    var period = periods.current();
    var key = household.household().keyOn(period.period().day());
    return new Home(household, period, reports.of(key, period.period()));
  }

  /** The household itself reports. Whether its link is still good is looked up with the group. */
  public Made report(String token, UUID id, Period period, Channel via, List<Reading> readings) {
    var link = links.read(token);
    var opened = periods.accepting(period);
    var by = new Report.By.TheHousehold(link);
    return new Made(
        intake.record(new Report(id, link.household(), period, by, How.by(via), readings)),
        opened.rule());
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
    return new Made(
        intake.record(new Report(id, household, period, by, how, readings)), opened.rule());
  }

  /** All revisions of a household's report in a period, oldest first. */
  public List<Recorded> of(Caller caller, HouseholdId household, Period period) {
    var key = households.get(caller, household).household().keyOn(period.day());
    return reports.of(key, period);
  }
}
