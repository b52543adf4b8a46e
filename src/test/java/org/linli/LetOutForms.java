package org.linli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.facts.admission.Issues;
import org.linli.facts.admission.Terms;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms that department officers have let out through the gate, for stories about what follows. */
@TestComponent
public class LetOutForms {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Issues issues;
  private final Neighbourhood world;
  private final JdbcClient jdbc;
  private final java.time.Clock clock;

  LetOutForms(Issues issues, Neighbourhood world, JdbcClient jdbc, java.time.Clock clock) {
    this.issues = issues;
    this.world = world;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A form of a district's civil affairs over a place, which asks for phone numbers. */
  public UUID letOut(PlaceCode district, PlaceCode over) {
    return issues.issue(officer(district), terms(), load(over, 10));
  }

  /** The department officer of a place, as the doors see them. */
  public Caller officer(PlaceCode place) {
    return caller(Role.DEPARTMENT_OFFICER, place);
  }

  /** Whoever holds the usual post of a role at a place, as the doors see them. */
  public Caller caller(Role role, PlaceCode place) {
    var user = world.someone(role, place);
    return jdbc.sql(
            """
            select a.id, p.id as post from account a join post p on p.account = a.id
            where a.user_name = :user
            """)
        .param("user", user)
        .query((row, _) ->
            new Caller(
                row.getObject("id", UUID.class),
                user,
                row.getObject("post", UUID.class),
                place,
                role.powers()))
        .single();
  }

  /** What the gate lets through, under a number nobody has yet. */
  public Terms terms() {
    var today = today();
    return new Terms(
        SourceAgency.CIVIL_AFFAIRS,
        "江岸区民政局",
        newNumber(),
        "PIPL-34",
        "MZ-02",
        "安排独居老人走访",
        today,
        today.plusDays(60),
        noon(today.plusDays(30)),
        today.plusDays(90),
        null);
  }

  public static String newNumber() {
    return "岸民表" + NUMBERS.incrementAndGet();
  }

  public Terms.Load load(PlaceCode over, int asks, String... items) {
    var asked = items.length == 0 ? Set.of("NAME", "PHONE") : Set.copyOf(Arrays.asList(items));
    return new Terms.Load(UUID.randomUUID(), "独居老人登记表", over, asked, 90, asks);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }

  public static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(WorkDays.ZONE).toInstant();
  }
}
