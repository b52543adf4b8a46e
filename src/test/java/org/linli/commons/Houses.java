package org.linli.commons;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.NewBuilding;
import org.linli.people.Papers;
import org.linli.people.Register;
import org.linli.people.Resident;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds houses that nobody else in the tests lives in. */
@TestComponent
public class Houses {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Register register;
  private final JdbcClient jdbc;

  Houses(Register register, JdbcClient jdbc) {
    this.register = register;
    this.jdbc = jdbc;
  }

  /** A building with six households, each a head alone. */
  public record House(String id, PlaceCode grid, List<HouseholdId> households) {}

  public House build(PlaceCode grid) {
    var name = "楼" + NUMBERS.incrementAndGet();
    var dwellings =
        IntStream.rangeClosed(1, 6)
            .mapToObj(storey ->
                new NewBuilding.NewDwelling(
                    storey,
                    storey + "01",
                    List.of(
                        new NewBuilding.NewResident(
                            "王某某",
                            Resident.Sex.FEMALE,
                            LocalDate.of(1950, 1, 1),
                            Resident.Relation.HEAD,
                            "10012345678",
                            Papers.NONE))))
            .toList();
    register.enter(
        grid.at(Level.SUBDISTRICT),
        List.of(
            new NewBuilding(
                grid,
                name,
                "测试里",
                6,
                null,
                null,
                List.of(new NewBuilding.NewEntrance("1单元", dwellings)))),
        new Register.Origin("test", "test", true));
    var households =
        jdbc.sql(
                """
                select h.subdistrict, h.id, h.building from household h
                join building b on b.subdistrict = h.subdistrict and b.id = h.building
                join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
                where b.name = :name order by d.storey
                """)
            .param("name", name)
            .query((row, _) ->
                List.of(row.getLong("subdistrict"), row.getLong("id"), row.getLong("building")))
            .list();
    var first = households.getFirst();
    return new House(
        first.get(0) + "-" + first.get(2),
        grid,
        households.stream().map(it -> new HouseholdId(it.get(0), it.get(1))).toList());
  }
}
