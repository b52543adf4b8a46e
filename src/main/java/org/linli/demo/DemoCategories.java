package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.people.Households;
import org.linli.people.Membership;
import org.linli.people.ResidentId;
import org.linli.sweeps.categories.Categories;
import org.linli.sweeps.categories.CategoryPurposes;
import org.linli.sweeps.categories.Cause;
import org.linli.sweeps.categories.Closures;
import org.linli.sweeps.categories.Facility;
import org.linli.sweeps.categories.HealthCategory;
import org.springframework.stereotype.Component;

/** A few people of the community to try in the four categories, some of whom wait for something. */
@Component
class DemoCategories implements Scene {

  private static final int DAYS = 60;
  private static final int KEPT_DAYS = 90;
  private static final String HOSPITAL = "江汉区人民医院（虚构）";

  private final Categories categories;
  private final CategoryPurposes purposes;
  private final Closures closures;
  private final Households households;
  private final Clock clock;

  DemoCategories(
      Categories categories,
      CategoryPurposes purposes,
      Closures closures,
      Households households,
      Clock clock) {
    this.categories = categories;
    this.purposes = purposes;
    this.closures = closures;
    this.households = households;
    this.clock = clock;
  }

  /** Somebody of a category, decided so many hours ago; with what was done about them. */
  private record Part(HealthCategory category, int hours, boolean done) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(HealthCategory.CONFIRMED, 50, true),
          new Part(HealthCategory.CONFIRMED, 9, false),
          new Part(HealthCategory.SUSPECTED, 30, true),
          new Part(HealthCategory.SUSPECTED, 5, false),
          new Part(HealthCategory.FEVER_UNDETERMINED, 7, true),
          new Part(HealthCategory.CLOSE_CONTACT, 48, true),
          new Part(HealthCategory.CLOSE_CONTACT, 48, true),
          new Part(HealthCategory.CLOSE_CONTACT, 20, false));

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var command = cast.as(Role.COMMAND);
    var district = grid.at(Level.DISTRICT);
    var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    purposes.begin(
        command,
        new CategoryPurposes.Begun(
            district,
            "PHERL-39",
            "四类人员的排查、收治和隔离（演示）",
            today.plusDays(DAYS),
            today.plusDays(KEPT_DAYS)));
    closures.order(command, grid.at(Level.SUBDISTRICT), "IDL-63", "市指挥部（演示）");
    closures.close(cast.as(Role.COMMUNITY_SECRETARY), grid.at(Level.COMMUNITY));
    var people = people(grid);
    for (var it : PARTS) if (people.hasNext()) play(it, people.next(), cast);
    if (people.hasNext()) {
      categories.register(
          cast.as(Role.GRID_WORKER), people.next(), told(Cause.SYMPTOMS, "咳嗽、乏力", "", 2));
    }
  }

  private void play(Part it, ResidentId who, Cast cast) {
    var isContact = it.category() == HealthCategory.CLOSE_CONTACT;
    var decider = cast.of(isContact ? SourceAgency.DISEASE_CONTROL : SourceAgency.HEALTH);
    var body = isContact ? "区疾控中心" : HOSPITAL;
    categories.decide(
        decider,
        who,
        it.category(),
        told(isContact ? Cause.CONTACT : Cause.DIAGNOSIS, "", body, it.hours()));
    if (!it.done()) return;
    var carer = cast.as(Role.GRID_WORKER);
    var after = told(Cause.DIAGNOSIS, "", "", it.hours() - 2);
    switch (it.category()) {
      case CONFIRMED -> categories.place(carer, who, Facility.HOSPITAL, after);
      case CLOSE_CONTACT -> categories.place(carer, who, Facility.QUARANTINE_SITE, after);
      case SUSPECTED, FEVER_UNDETERMINED -> categories.test(carer, who, after);
    }
  }

  private Categories.Told told(Cause cause, String words, String body, int hoursAgo) {
    return new Categories.Told(
        UUID.randomUUID(), cause, words, body, clock.instant().minus(Duration.ofHours(hoursAgo)));
  }

  /** One of each third household of the grid. */
  private Iterator<ResidentId> people(PlaceCode grid) {
    var homes = households.membershipsWithin(grid);
    return IntStream.range(0, homes.size())
        .filter(it -> it % 3 == 2)
        .mapToObj(homes::get)
        .map(DemoCategories::oldest)
        .iterator();
  }

  private static ResidentId oldest(Membership home) {
    var first = home.residents().stream().min(Long::compare).orElseThrow();
    return new ResidentId(home.household().subdistrict(), first);
  }
}
