package org.linli.authority;

import static org.linli.edge.Power.ACTIVATE_PLANS;
import static org.linli.edge.Power.ANSWER_ASKS;
import static org.linli.edge.Power.ANSWER_AS_STEWARD;
import static org.linli.edge.Power.APPOINT_STEWARDS;
import static org.linli.edge.Power.CARRY_OUT_ORDERS;
import static org.linli.edge.Power.DECIDE_CATEGORIES;
import static org.linli.edge.Power.DECIDE_MEASURES;
import static org.linli.edge.Power.DISPATCH_CASES;
import static org.linli.edge.Power.EXERCISE_PLANS;
import static org.linli.edge.Power.HANDLE_CASES;
import static org.linli.edge.Power.IMPORT_PLACES;
import static org.linli.edge.Power.IMPORT_REGISTER;
import static org.linli.edge.Power.ISSUE_FORMS;
import static org.linli.edge.Power.ISSUE_LINKS;
import static org.linli.edge.Power.ISSUE_ORDERS;
import static org.linli.edge.Power.KEEP_ADDRESSES;
import static org.linli.edge.Power.KEEP_GROUPS;
import static org.linli.edge.Power.KEEP_LAW;
import static org.linli.edge.Power.KEEP_PLANS;
import static org.linli.edge.Power.KEEP_REGISTER;
import static org.linli.edge.Power.LEND_POWERS;
import static org.linli.edge.Power.MANAGE_ACCOUNTS;
import static org.linli.edge.Power.MANAGE_SECURITY;
import static org.linli.edge.Power.PLACE_TEAMS;
import static org.linli.edge.Power.RAISE_WHISTLES;
import static org.linli.edge.Power.REORGANISE_PLACES;
import static org.linli.edge.Power.REPORT_BY_PROXY;
import static org.linli.edge.Power.REPORT_CASES;
import static org.linli.edge.Power.RETURN_FORMS;
import static org.linli.edge.Power.REVEAL;
import static org.linli.edge.Power.REVEAL_PAPERS;
import static org.linli.edge.Power.SEE_BOARD;
import static org.linli.edge.Power.SEE_CASES;
import static org.linli.edge.Power.SEE_CATEGORIES;
import static org.linli.edge.Power.SEE_COMMAND;
import static org.linli.edge.Power.SEE_JOURNAL;
import static org.linli.edge.Power.SEE_ORDERS;
import static org.linli.edge.Power.SEE_PEOPLE;
import static org.linli.edge.Power.SEE_PLACES;
import static org.linli.edge.Power.START_SWEEPS;
import static org.linli.edge.Power.TELL_FACTS;
import static org.linli.edge.Power.VERIFY_CASES;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;

/** What a post is for, and the powers that come with it in everyday times. */
public enum Role {
  ADMINISTRATOR(SEE_PLACES, SEE_BOARD, IMPORT_PLACES, REORGANISE_PLACES, MANAGE_ACCOUNTS),
  SECURITY_OFFICER(SEE_PLACES, MANAGE_SECURITY),
  COMMAND(
      SEE_PLACES,
      SEE_BOARD,
      SEE_PEOPLE,
      IMPORT_PLACES,
      REORGANISE_PLACES,
      MANAGE_ACCOUNTS,
      SEE_JOURNAL,
      ISSUE_FORMS,
      KEEP_LAW,
      START_SWEEPS,
      SEE_CASES,
      REPORT_CASES,
      DISPATCH_CASES,
      RAISE_WHISTLES,
      DECIDE_MEASURES,
      LEND_POWERS,
      SEE_ORDERS,
      ISSUE_ORDERS,
      SEE_COMMAND,
      KEEP_PLANS,
      EXERCISE_PLANS,
      ACTIVATE_PLANS,
      PLACE_TEAMS,
      KEEP_ADDRESSES),
  DISTRICT_OFFICER(
      SEE_PLACES,
      SEE_BOARD,
      SEE_PEOPLE,
      REVEAL,
      REVEAL_PAPERS,
      SEE_JOURNAL,
      ISSUE_FORMS,
      TELL_FACTS,
      KEEP_LAW,
      START_SWEEPS,
      SEE_CATEGORIES,
      SEE_CASES,
      REPORT_CASES,
      DISPATCH_CASES,
      HANDLE_CASES,
      DECIDE_MEASURES,
      LEND_POWERS,
      SEE_ORDERS,
      ISSUE_ORDERS,
      CARRY_OUT_ORDERS,
      SEE_COMMAND,
      KEEP_PLANS,
      EXERCISE_PLANS,
      ACTIVATE_PLANS,
      PLACE_TEAMS,
      KEEP_ADDRESSES),
  DEPARTMENT_OFFICER(
      SEE_PLACES,
      SEE_BOARD,
      ISSUE_FORMS,
      TELL_FACTS,
      SEE_CASES,
      HANDLE_CASES,
      SEE_ORDERS,
      ISSUE_ORDERS,
      CARRY_OUT_ORDERS,
      SEE_COMMAND,
      KEEP_ADDRESSES),
  SUBDISTRICT_OFFICER(
      SEE_PLACES,
      SEE_BOARD,
      SEE_PEOPLE,
      REORGANISE_PLACES,
      KEEP_REGISTER,
      IMPORT_REGISTER,
      REVEAL,
      REVEAL_PAPERS,
      SEE_JOURNAL,
      ISSUE_FORMS,
      ANSWER_ASKS,
      RETURN_FORMS,
      APPOINT_STEWARDS,
      START_SWEEPS,
      SEE_CATEGORIES,
      SEE_CASES,
      REPORT_CASES,
      VERIFY_CASES,
      DISPATCH_CASES,
      HANDLE_CASES,
      RAISE_WHISTLES,
      DECIDE_MEASURES,
      LEND_POWERS,
      SEE_ORDERS,
      ISSUE_ORDERS,
      CARRY_OUT_ORDERS,
      SEE_COMMAND,
      KEEP_PLANS,
      EXERCISE_PLANS,
      ACTIVATE_PLANS,
      PLACE_TEAMS,
      KEEP_ADDRESSES),
  COMMUNITY_SECRETARY(
      SEE_PLACES,
      SEE_BOARD,
      SEE_PEOPLE,
      KEEP_REGISTER,
      IMPORT_REGISTER,
      REVEAL,
      REVEAL_PAPERS,
      REPORT_BY_PROXY,
      ISSUE_LINKS,
      SEE_JOURNAL,
      ANSWER_ASKS,
      RETURN_FORMS,
      APPOINT_STEWARDS,
      SEE_CATEGORIES,
      SEE_CASES,
      REPORT_CASES,
      VERIFY_CASES,
      HANDLE_CASES,
      SEE_ORDERS,
      ISSUE_ORDERS,
      CARRY_OUT_ORDERS,
      SEE_COMMAND,
      KEEP_PLANS,
      EXERCISE_PLANS,
      PLACE_TEAMS,
      KEEP_ADDRESSES,
      KEEP_GROUPS),
  GRID_WORKER(
      SEE_PLACES,
      SEE_BOARD,
      SEE_PEOPLE,
      KEEP_REGISTER,
      REVEAL,
      REPORT_BY_PROXY,
      ISSUE_LINKS,
      ANSWER_ASKS,
      SEE_CATEGORIES,
      SEE_CASES,
      REPORT_CASES,
      VERIFY_CASES,
      HANDLE_CASES,
      SEE_ORDERS,
      CARRY_OUT_ORDERS,
      SEE_COMMAND,
      KEEP_GROUPS),
  /** Takes calls of a whole city or district, and enters what is told. */
  HOTLINE_CLERK(SEE_PLACES, SEE_CASES, REPORT_CASES),
  /** A neighbour who helps out, for some buildings: sees nothing but what is asked there. */
  STEWARD(ANSWER_AS_STEWARD),
  AUDITOR(SEE_PLACES, SEE_JOURNAL, SEE_ORDERS, SEE_COMMAND);

  /** Who commands whom, from the top. */
  private static final List<Role> LINE =
      List.of(COMMAND, DISTRICT_OFFICER, SUBDISTRICT_OFFICER, COMMUNITY_SECRETARY, GRID_WORKER);

  private final Set<Power> powers;

  Role(Power... powers) {
    this.powers = Set.of(powers);
  }

  public Set<Power> powers() {
    return powers;
  }

  /**
   * Does it take what is lent by the other? A line of command goes down to the grids; departments
   * and hotlines stand beside it and take from whoever commands the place they are in. Who keeps
   * accounts, watches or helps out as a neighbour takes nothing.
   */
  public boolean isBelow(Role other) {
    if (this == DEPARTMENT_OFFICER || this == HOTLINE_CLERK) {
      return LINE.contains(other) && other != COMMUNITY_SECRETARY && other != GRID_WORKER;
    }
    return LINE.contains(this) && LINE.contains(other) && LINE.indexOf(this) > LINE.indexOf(other);
  }

  /** Takes part in what is lent at all. */
  public boolean borrows() {
    return LINE.contains(this) || this == DEPARTMENT_OFFICER || this == HOTLINE_CLERK;
  }

  /**
   * What a post of this role has that works for a kind of department: those of health and of
   * disease control enter what is decided about people's categories, and see them.
   */
  public Set<Power> powers(@Nullable SourceAgency agency) {
    var decides = agency == SourceAgency.HEALTH || agency == SourceAgency.DISEASE_CONTROL;
    if (this != DEPARTMENT_OFFICER || !decides) return powers;
    var all = EnumSet.copyOf(powers);
    all.addAll(Set.of(SEE_CATEGORIES, DECIDE_CATEGORIES));
    return Set.copyOf(all);
  }
}
