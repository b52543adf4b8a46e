package org.linli.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Links;
import org.linli.people.privacy.CorrectionRequests;
import org.linli.people.residents.Datum;
import org.linli.people.residents.Residents;
import org.linli.people.residents.Told;
import org.linli.people.tags.ProtectionTag;
import org.linli.people.tags.Tags;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a register has besides ordinary families: somebody entered twice, a foreigner, a newborn
 * without name or papers, people who need protection, a request to correct something. All invented.
 */
@Component
class DemoRegister implements Scene {

  private static final String SYNTHETIC = "synthetic";
  private static final int OLD = 80;
  private static final int MOST_TAGS = 3;

  private final Households households;
  private final Residents residents;
  private final Tags tags;
  private final CorrectionRequests requests;
  private final Links links;
  private final Clock clock;

  DemoRegister(
      Households households,
      Residents residents,
      Tags tags,
      CorrectionRequests requests,
      Links links,
      Clock clock) {
    this.households = households;
    this.residents = residents;
    this.tags = tags;
    this.requests = requests;
    this.links = links;
    this.clock = clock;
  }

  /** Adds them to the first households of the grid, as the community that keeps it. */
  @Override
  @Transactional
  public void set(PlaceCode grid, Cast cast) {
    var keeper = cast.as(Role.COMMUNITY_SECRETARY);
    var first = households.firstWithin(grid);
    var others = households.list(keeper, grid, "", new Page.Ask(0, 50)).items();
    if (others.size() < 4) return;
    twice(keeper, others.get(1), others.get(2));
    foreigner(keeper, others.get(3));
    newborn(keeper, others.getFirst());
    protect(keeper, others);
    ask(first.household(), first.linkVersion());
  }

  private void twice(Caller keeper, Household one, Household another) {
    var person = households.livingIn(one.id()).getFirst();
    var data = new HashMap<Datum, String>();
    data.put(Datum.NAME, person.name());
    data.put(Datum.SEX, person.sex().name());
    data.put(Datum.RELATION, "UNRELATED");
    if (person.birthDate() != null) data.put(Datum.BIRTH_DATE, person.birthDate().toString());
    if (person.phone() != null) data.put(Datum.PHONE, person.phone());
    residents.add(keeper, another.id(), Told.onDuty(data, SYNTHETIC, true));
  }

  private void foreigner(Caller keeper, Household household) {
    var data =
        Map.of(
            Datum.NAME, "Anna Muster",
            Datum.SEX, "FEMALE",
            Datum.BIRTH_DATE, "1994-05-06",
            Datum.PAPER, "PASSPORT",
            Datum.PAPER_NUMBER, "ZZ" + household.id().number(),
            Datum.NATIONALITY, "FRA",
            Datum.RELATION, "UNRELATED",
            Datum.STAY_UNTIL, today().plusYears(1).toString());
    residents.add(keeper, household.id(), Told.onDuty(data, SYNTHETIC, true));
  }

  private void newborn(Caller keeper, Household household) {
    var data =
        Map.of(
            Datum.RELATION, "GRANDCHILD",
            Datum.SEX, "FEMALE",
            Datum.BIRTH_DATE, today().minusDays(9).toString());
    residents.add(keeper, household.id(), Told.onDuty(data, SYNTHETIC, true));
  }

  private void protect(Caller keeper, List<Household> households) {
    var tagged = 0;
    for (var household : households) {
      for (var person : this.households.livingIn(household.id())) {
        var age = person.ageAt(today());
        if (age == null || age < OLD || tagged == MOST_TAGS) continue;
        var kind =
            household.members() == 1
                ? ProtectionTag.Kind.SOLITARY_ELDER
                : ProtectionTag.Kind.CARE_DEPENDENT;
        tags.begin(keeper, person.residentId(), kind, SYNTHETIC);
        tagged++;
      }
    }
  }

  private void ask(HouseholdId id, int linkVersion) {
    var token = links.write(new Links.Link(id, linkVersion));
    var person = households.livingIn(id).getFirst();
    var wanted = Objects.equals(person.phone(), "10099990000") ? "10099990001" : "10099990000";
    requests.ask(
        token,
        new CorrectionRequests.Asked(
            UUID.randomUUID(), person.residentId(), Datum.PHONE, wanted, "换了手机号(演示)"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }
}
