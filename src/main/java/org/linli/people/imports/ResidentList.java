package org.linli.people.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Texts;
import org.linli.people.Masked;

/**
 * Residents as rows of a workbook, in words that are understood when it comes back. The first
 * column, hidden, says who each row is; nothing is sent before the first row is there.
 */
final class ResidentList {

  private static final List<Column> COLUMNS =
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
          Column.STAY);

  private final Texts texts;
  private final boolean clear;
  private final Target target;
  private @Nullable SheetWriter sheet;

  /** Where the workbook goes, opened when there is something to send. */
  interface Target {
    OutputStream open() throws IOException;
  }

  ResidentList(Texts texts, boolean clear, Target target) {
    this.texts = texts;
    this.clear = clear;
    this.target = target;
  }

  void add(Candidate it) {
    var who = it.resident();
    var birth = Objects.toString(who.birthDate(), "");
    var registered = Objects.toString(who.registration().address(), "");
    opened()
        .row(
            List.of(
                who.residentId().toString(),
                clear ? who.name() : Masked.name(who.name()),
                texts.say("registers.sex." + who.sex()),
                clear || birth.isEmpty() ? birth : birth.substring(0, 4) + "-**-**",
                texts.say("registers.paper." + who.papers().kind()),
                shown(who.papers().number()),
                who.papers().nationality(),
                shown(who.phone()),
                texts.say("registers.relation." + who.relation()),
                it.door(),
                clear ? registered : registered.replaceAll(".+", "**"),
                texts.say("registers.stay." + Amendment.kind(who.stay()))));
  }

  void finish() {
    opened().finish();
  }

  private String shown(@Nullable String number) {
    return number == null ? "" : clear ? number : Objects.toString(Masked.phone(number), "");
  }

  private SheetWriter opened() {
    var open = sheet;
    if (open != null) return open;
    try {
      var header = COLUMNS.stream().map(it -> texts.say("registers.column." + it));
      open = new SheetWriter(target.open(), texts.say("registers.residents"), header.toList());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    open.hide(0);
    sheet = open;
    return open;
  }
}
