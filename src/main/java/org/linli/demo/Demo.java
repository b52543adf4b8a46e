package org.linli.demo;

import java.util.List;
import java.util.function.Consumer;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.Households;
import org.linli.sweeps.Periods;
import org.springframework.stereotype.Service;

/** The door to the demonstration: a real city's places, invented people, posts to try. */
@Service
public class Demo {

  public static final PlaceCode CITY = new PlaceCode(4201);

  /** 江汉区, the district that is filled even when the whole city is not. */
  public static final PlaceCode DISTRICT = new PlaceCode(420103);

  private final Households households;
  private final DemoPlaces places;
  private final Periods periods;
  private final DemoPeople people;
  private final DemoReports reports;
  private final DemoAccounts accounts;
  private final List<Scene> scenes;

  Demo(
      Households households,
      DemoPlaces places,
      Periods periods,
      DemoPeople people,
      DemoReports reports,
      DemoAccounts accounts,
      List<Scene> scenes) {
    this.households = households;
    this.places = places;
    this.periods = periods;
    this.people = people;
    this.reports = reports;
    this.accounts = accounts;
    this.scenes = scenes;
  }

  /** Loads the city's divisions and outlines and draws its grids, unless they are there. */
  public void preparePlaces() {
    places.load(CITY);
  }

  /**
   * Enters the people, some reports of theirs, and last the posts to try. What is there already is
   * left alone, so it may be called at every start and goes on where it was cut off; the posts are
   * answered only when newly made.
   */
  public List<DemoAccount> prepare(boolean wholeCity, Consumer<Progress> told) {
    return prepare(wholeCity ? CITY : DISTRICT, DISTRICT, told);
  }

  List<DemoAccount> prepare(PlaceCode where, PlaceCode district, Consumer<Progress> told) {
    if (people.fill(where, told) > 0) periods.recount();
    if (accounts.areMade()) return List.of();
    var grid = households.firstWithin(district).grid();
    reports.bring(district, grid.at(Level.SUBDISTRICT), told);
    var made = accounts.make(grid);
    scenes.forEach(it -> it.set(grid, new Scene.Cast(made)));
    return made;
  }

  /** The link of one household in the grid of the grid worker to try; it has not reported yet. */
  public String householdLink() {
    return households.firstLinkWithin(DISTRICT);
  }
}
