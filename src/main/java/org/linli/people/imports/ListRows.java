package org.linli.people.imports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Texts;
import org.linli.people.Masked;
import org.linli.people.dwellings.UnitId;
import org.linli.people.organisations.Organisation;

/** Residents, organisations and dwellings as rows of the workbooks that go out and come back. */
final class ListRows {

  static final ListFile.Shape RESIDENTS =
      new ListFile.Shape(
          Subject.RESIDENTS,
          List.of(
              Column.RESIDENT,
              Column.NAME,
              Column.SEX,
              Column.BIRTH,
              Column.PAPER,
              Column.IDENTITY,
              Column.NATIONALITY,
              Column.PHONE,
              Column.RELATION,
              Column.ADDRESS,
              Column.REGISTERED,
              Column.SAME_PLACE,
              Column.STAY),
          Set.of(Column.RESIDENT, Column.ADDRESS));

  static final ListFile.Shape ORGANISATIONS =
      new ListFile.Shape(
          Subject.ORGANISATIONS,
          List.of(
              Column.ORGANISATION,
              Column.ORGANISATION_NAME,
              Column.KIND,
              Column.CREDIT_CODE,
              Column.KEEPER,
              Column.PHONE,
              Column.GRID,
              Column.ADDRESS),
          Set.of(Column.ORGANISATION));

  static final ListFile.Shape DWELLINGS =
      new ListFile.Shape(
          Subject.DWELLINGS,
          List.of(
              Column.DWELLING,
              Column.GRID,
              Column.ADDRESS,
              Column.STOREY,
              Column.OCCUPANCY,
              Column.HEAD,
              Column.PHONE),
          Set.of(Column.DWELLING, Column.GRID, Column.ADDRESS));

  private final Texts texts;
  private final boolean clear;

  /**
   * @param clear whether names, numbers and phones stand there as they are
   */
  ListRows(Texts texts, boolean clear) {
    this.texts = texts;
    this.clear = clear;
  }

  List<String> of(Candidate it) {
    var who = it.resident();
    var birth = Objects.toString(who.birthDate(), "");
    var registered = Objects.toString(who.registration().address(), "");
    var here = who.registration().hereText();
    return List.of(
        who.residentId().toString(),
        name(who.name()),
        texts.say("registers.sex." + who.sex()),
        clear || birth.isEmpty() ? birth : birth.substring(0, 4) + "-**-**",
        texts.say("registers.paper." + who.papers().kind()),
        number(who.papers().number()),
        who.papers().nationality(),
        number(who.phone()),
        texts.say("registers.relation." + who.relation()),
        it.door(),
        clear ? registered : registered.replaceAll(".+", "**"),
        here == null ? "" : texts.say("registers.here." + here),
        texts.say("registers.stay." + Amendment.kind(who.stay())));
  }

  List<String> of(Organisation it, GridNames grids) {
    var code = it.code();
    var keeper = it.keeper();
    return List.of(
        it.id().toString(),
        it.name(),
        texts.say("registers.kind." + it.kind()),
        code == null ? "" : code.text(),
        keeper == null ? "" : name(keeper),
        number(it.phone()),
        grids.name(it.grid().value()),
        it.address());
  }

  /** A dwelling of the register; the household's head is for whoever fills the list to name. */
  record Home(UnitId dwelling, long grid, String door, int storey, boolean household) {}

  List<String> of(Home it, GridNames grids) {
    return List.of(
        it.dwelling().toString(),
        grids.name(it.grid()),
        it.door(),
        Integer.toString(it.storey()),
        it.household() ? texts.say("registers.occupied") : "",
        "",
        "");
  }

  private String name(String name) {
    return clear ? name : Masked.name(name);
  }

  private String number(@Nullable String number) {
    return number == null ? "" : clear ? number : Objects.toString(Masked.phone(number), "");
  }
}
