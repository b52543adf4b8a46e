package org.linli.places.reorganisation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Outlines;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes communities of square grids side by side from west to east, and families that live there.
 */
@TestComponent
class Quarter {

  static final double SIDE = 0.004;
  static final double SOUTH = 30.6;

  private final Neighbourhood world;
  private final Outlines outlines;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AtomicInteger made = new AtomicInteger(100);

  Quarter(
      Neighbourhood world, Outlines outlines, JdbcClient jdbc, TransactionTemplate transaction) {
    this.world = world;
    this.outlines = outlines;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** A community whose westernmost border lies at {@code west}. */
  record Community(PlaceCode code, List<PlaceCode> grids, double west) {

    PlaceCode grid(int number) {
      return grids.get(number - 1);
    }

    /** A longitude in a grid, as a share of its side from the west. */
    double at(int number, double share) {
      return west + (number - 1 + share) * SIDE;
    }

    /** A line from south to north through a grid. */
    String line(int number, double share) {
      return "[[%1$s, %2$s], [%1$s, %3$s]]"
          .formatted(at(number, share), SOUTH - 0.001, SOUTH + SIDE + 0.001);
    }
  }

  PlaceCode subdistrict(PlaceCode district, String name) {
    var code = new PlaceCode(district.first(Level.SUBDISTRICT) + made.getAndIncrement());
    place(code, name);
    return code;
  }

  Community community(PlaceCode subdistrict, int grids) {
    var number = made.getAndIncrement();
    var code = new PlaceCode(subdistrict.first(Level.COMMUNITY) + number);
    var west = 114 + (number - 100) * 0.05;
    place(code, "社区" + number);
    var codes = new ArrayList<PlaceCode>();
    var drawn = new ArrayList<Outline>();
    drawn.add(square(code, west, grids));
    for (var i = 1; i <= grids; i++) {
      var grid = new PlaceCode(code.first(Level.GRID) + i);
      place(grid, "第" + i + "网格");
      codes.add(grid);
      drawn.add(square(grid, west + (i - 1) * SIDE, 1));
    }
    transaction.executeWithoutResult(_ -> outlines.put(drawn, code, "test"));
    return new Community(code, codes, west);
  }

  private static Outline square(PlaceCode code, double west, int grids) {
    var area = new Envelope(west, west + grids * SIDE, SOUTH, SOUTH + SIDE);
    return Outline.of(code, Polygons.FACTORY.toGeometry(area), false);
  }

  /** A family of three in a building of its own. */
  Family family(Community community, int grid, double share) {
    var family = world.family(community.grid(grid));
    jdbc.sql("update building set longitude = :x, latitude = :y where id = :id")
        .param("x", community.at(grid, share))
        .param("y", SOUTH + SIDE / 2)
        .param("id", building(family))
        .update();
    return family;
  }

  /** The same in a building that nobody has located. */
  Family unlocated(Community community, int grid) {
    return world.family(community.grid(grid));
  }

  long building(Family family) {
    return jdbc.sql(
            """
            select e.building from household h
            join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
            join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
            where h.id = :id
            """)
        .param("id", family.id().number())
        .query(Long.class)
        .single();
  }

  private void place(PlaceCode code, String name) {
    jdbc.sql(
            """
            insert into place (code, level, code_from, name, source, changed_at)
            values (:code, :level, :from, :name, 'test', now())
            """)
        .param("code", code.value())
        .param("level", code.level().digits())
        .param("from", code.first(Level.GRID))
        .param("name", name)
        .update();
  }
}
