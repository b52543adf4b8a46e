package org.linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationTold;
import org.linli.people.organisations.Organisations;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** The shops, schools and clinics of one community, invented; each grid has some. */
@Component
class DemoOrganisations implements Scene {

  private final Organisations organisations;
  private final Places places;

  DemoOrganisations(Organisations organisations, Places places) {
    this.organisations = organisations;
    this.places = places;
  }

  /** Enters them unless the community has some already. */
  @Override
  public void set(PlaceCode grid, Cast cast) {
    var community = grid.at(Level.COMMUNITY);
    if (!organisations.isEmpty(community)) return;
    organisations.load(community, invented(community), "synthetic", "demo");
  }

  private List<OrganisationTold> invented(PlaceCode community) {
    var random = new SplittableRandom(community.value());
    var surnames = Names.ofChina();
    var grids = places.children(community);
    var street = Tidy.name(places.named(community)) + "临街";
    var all = new ArrayList<OrganisationTold>();
    for (var row : Facts.rows("venues.csv")) {
      for (var name : Facts.words(row, "names")) {
        var number = all.size() + 1;
        all.add(
            new OrganisationTold(
                grids.get(number % grids.size()).code(),
                name,
                Organisation.Kind.valueOf(row.get("kind")),
                code(community, number),
                street + number + "号",
                surnames.surname(random) + (random.nextBoolean() ? "建平" : "春梅"),
                FakeNumbers.phone(random)));
      }
    }
    return all;
  }

  /** A region that does not exist (99), so that the code can belong to nobody. */
  private static String code(PlaceCode community, int number) {
    return "929901%02dMA%06d%02d"
        .formatted(
            community.at(Level.DISTRICT).value() % 100, community.value() % 1_000_000, number);
  }
}
