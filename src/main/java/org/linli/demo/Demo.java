package org.linli.demo;

import java.util.List;
import java.util.function.Consumer;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.Households;
import org.springframework.stereotype.Service;

/** The door to the demonstration, for a database that has Wuhan's places and grids. */
@Service
public class Demo {

  public static final PlaceCode CITY = new PlaceCode(4201);

  /** 江汉区, the district that is filled even when the whole city is not. */
  public static final PlaceCode DISTRICT = new PlaceCode(420103);

  private final Households households;
  private final DemoPeople people;
  private final DemoReports reports;
  private final DemoAccounts accounts;

  Demo(Households households, DemoPeople people, DemoReports reports, DemoAccounts accounts) {
    this.households = households;
    this.people = people;
    this.reports = reports;
    this.accounts = accounts;
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
    people.fill(where, told);
    if (accounts.areMade()) return List.of();
    var grid = households.firstWithin(district).grid();
    reports.bring(district, grid.at(Level.SUBDISTRICT));
    return accounts.make(grid);
  }

  /** The link of one household in the grid of the grid worker to try; it has not reported yet. */
  public String householdLink() {
    return households.firstLinkWithin(DISTRICT);
  }
}
