package org.linli.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.people.imports.ImportPlay.counts;
import static org.linli.people.imports.ImportPlay.csv;
import static org.linli.people.imports.ImportPlay.edited;
import static org.linli.people.imports.ImportPlay.rowOf;
import static org.linli.people.imports.ImportPlay.write;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.ReorganisesPlaces;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.Register;
import org.linli.places.outlines.OutlinesChanged;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G2: an office that has only a list of its houses begins with that. */
@Story
@ReorganisesPlaces
@Tag("G2")
class DwellingImportStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Register register;
  @Autowired RegisterImports imports;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;

  private ImportPlay play;
  private String compound;

  @BeforeEach
  void opensTheBrowser() {
    play =
        new ImportPlay(
            imports, Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG)));
    compound = ImportPlay.newName("苑");
  }

  @Test
  void aListOfHousesBecomesBuildingsEntrancesDwellingsAndHouseholds() {
    var file =
        csv(
            "小区,楼栋,单元,楼层,房号,居住情况,户主姓名,联系电话,所属网格",
            "%s,7,1,1,101,自住,王大福,10012345678,第2网格".formatted(compound),
            "%s,7,1,1,102,出租,,,第2网格".formatted(compound),
            "%s,7,1,2,201,空置,,,第2网格".formatted(compound),
            "%s,综合楼,,3,302,,,,第2网格".formatted(compound));

    var read = play.upload("房屋.csv", file);
    assertThat(read.at("/layout/subject").asString()).isEqualTo("DWELLINGS");
    var checked = play.check(read, "{'sheet': 0, 'columns': [], 'makes': false}");
    assertThat(counts(checked)).as(checked.toString()).isEqualTo("4+ 0~ 0= 0!");
    assertThat(dwellings()).as("nothing is changed by a dry run").isZero();

    var done = play.carryOut(checked);
    assertThat(counts(done)).isEqualTo("4+ 0~ 0= 0!");
    assertThat(done.at("/found/buildings").asInt()).isEqualTo(2);
    assertThat(done.at("/found/dwellings").asInt()).isEqualTo(4);
    assertThat(done.at("/found/households").asInt()).isEqualTo(2);
    assertThat(dwellings()).isEqualTo(4);
    assertThat(
            jdbc.sql(
                    """
                    select b.name || ' ' || b.grid || ' ' || b.storeys from building b
                    where b.address = :compound order by b.name
                    """)
                .param("compound", compound)
                .query(String.class)
                .list())
        .containsExactly("7栋 " + BAOCHENG_2 + " 2", "综合楼 " + BAOCHENG_2 + " 3");
    assertThat(members()).isEqualTo(1);

    var again = play.imported("房屋.csv", file);
    assertThat(counts(again)).as(again.toString()).isEqualTo("0+ 0~ 4= 0!");
  }

  @Test
  void aNewBuildingGetsItsGridByItsPointOrIsRefusedWithACure() {
    var file =
        csv(
            "地址,经度,纬度",
            compound + "1栋1单元101,114.0,30.0",
            compound + "2栋1单元101,,",
            compound + "3栋1单元101,not here,30.0");
    var done = play.imported("房屋.csv", file);

    assertThat(counts(done)).isEqualTo("0+ 0~ 0= 3!");
    assertThat(done.at("/found/errors").findValuesAsString("cell"))
        .containsExactly("B2", "A3", "B4");
    assertThat(done.at("/found/errors/1/cure").asString()).contains("网格");
    assertThat(dwellings()).isZero();
  }

  @Test
  void aPointPutsABuildingIntoItsGrid() {
    var community = PlaceCode.of("420102002077");
    var grid = aGridAround(community, 110.5, 20.5);
    var there = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, community));
    var done =
        new ImportPlay(imports, there)
            .imported("房屋.csv", csv("地址,经度,纬度,楼层", compound + "1栋1单元101,110.5001,20.5001,１层"));

    assertThat(counts(done)).as(done.toString()).isEqualTo("1+ 0~ 0= 0!");
    assertThat(
            jdbc.sql("select grid || ' ' || longitude from building where address = :compound")
                .param("compound", compound)
                .query(String.class)
                .single())
        .isEqualTo(grid + " 110.5001");
  }

  /** A community with two grids, of which one has an outline about a point. */
  private PlaceCode aGridAround(PlaceCode community, double longitude, double latitude) {
    var first = PlaceCode.of(community + "001");
    for (var place : List.of(community, first, PlaceCode.of(community + "002"))) {
      jdbc.sql(
              """
              insert into place (code, level, code_from, name, source, changed_at)
              values (:code, :level, :from, '测试' || :code, 'test', now()) on conflict do nothing
              """)
          .param("code", place.value())
          .param("level", place.level().digits())
          .param("from", place.first(Level.GRID))
          .update();
    }
    var square =
        new GeometryFactory()
            .toGeometry(
                new Envelope(longitude - .01, longitude + .01, latitude - .01, latitude + .01));
    jdbc.sql(
            """
            insert into place_outline
              (code, wkb, synthetic, source, label_longitude, label_latitude, changed_at)
            values (:code, :wkb, true, 'test', :longitude, :latitude, now())
            on conflict do nothing
            """)
        .param("code", first.value())
        .param("wkb", new WKBWriter().write(square))
        .param("longitude", longitude)
        .param("latitude", latitude)
        .update();
    events.publishEvent(new OutlinesChanged(community));
    return first;
  }

  @Test
  void whatCannotBeSoIsToldAtItsCell() {
    play.imported(
        "a.csv", csv("地址,户主,网格", compound + "1栋1单元101,王大福,第1网格", compound + "1栋1单元102,,第1网格"));
    var done =
        play.imported(
            "b.csv",
            csv(
                "地址,户主,居住情况,楼层,网格",
                compound + "1栋1单元101,李小红,,,",
                compound + "1栋1单元101,,空置,,",
                compound + "1栋1单元102,,说不清,,",
                compound + "1栋1单元102,,,一点点,",
                compound + "1栋1单元103,,,,第2网格",
                "某处,,,,第1网格"));

    assertThat(counts(done)).as(done.toString()).isEqualTo("0+ 0~ 0= 6!");
    assertThat(done.at("/found/errors").findValuesAsString("cell"))
        .containsExactly("B2", "C3", "C4", "D5", "E6", "A7");
    assertThat(done.at("/found/errors/0/reason").asString()).contains("王**");
  }

  @Test
  void thePrefilledListOfHousesComesBackWithItsFixedCellsChecked() {
    play.imported(
        "a.csv",
        csv(
            "地址,网格",
            compound + "1栋1单元101,第1网格",
            compound + "1栋1单元102,第1网格",
            compound + "1栋1单元gone,第1网格"));
    jdbc.sql("update dwelling set ended_at = now() where room = 'gone'").update();
    var door = compound + "1栋1单元101";
    var out = play.file("/api/registers/dwellings.xlsx?within=" + BAOCHENG_1);
    var same = play.imported("dwellings.xlsx", out);
    assertThat(counts(same)).as(same.toString()).startsWith("0+ 0~ ").endsWith("= 0!");

    var filled =
        edited(
            out,
            sheet -> {
              var row = rowOf(sheet, 2, door);
              write(sheet, row, 5, "王大福");
              write(sheet, row, 6, "10012345678");
              write(sheet, row + 1, 2, compound + "1栋1单元109");
            });
    var done = play.imported("dwellings.xlsx", filled);

    assertThat(done.path("added").asInt()).as(done.toString()).isEqualTo(1);
    assertThat(done.path("rejected").asInt()).isEqualTo(1);
    assertThat(done.at("/found/errors/0/cell").asString()).startsWith("C");
    assertThat(done.at("/found/errors/0/reason").asString()).contains(compound + "1栋1单元102");
    assertThat(members()).isEqualTo(1);
    assertThat(dwellings()).isEqualTo(2);
  }

  private long dwellings() {
    return count(
        """
        select count(*) from building b
          join entrance e on e.subdistrict = b.subdistrict and e.building = b.id
          join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
         where b.address = :compound
        """);
  }

  private long members() {
    return count(
        """
        select coalesce(sum(h.members), 0) from building b
          join entrance e on e.subdistrict = b.subdistrict and e.building = b.id
          join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
          join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
         where b.address = :compound
        """);
  }

  private long count(String sql) {
    return jdbc.sql(sql).param("compound", compound).query(Long.class).single();
  }
}
