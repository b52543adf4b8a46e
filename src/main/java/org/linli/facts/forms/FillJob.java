package org.linli.facts.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.edge.Texts;
import org.linli.facts.known.DivisionNames;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.Subject;
import org.linli.sheets.template.AddedSheet;
import org.linli.sheets.template.CellAt;
import org.linli.sheets.template.Edit;
import org.linli.sheets.template.SheetFilling;
import org.linli.sheets.template.SheetShape;
import org.linli.sheets.template.Template;

/** One form being filled: its workbook is opened once, whatever the number of places. */
final class FillJob {

  /** What a card is about, and who is listed in its table. */
  record Card(Subject subject, List<Subject> members) {}

  private final Form form;
  private final Template template;
  private final List<SheetShape> shapes;
  private final Surveying surveying;
  private final Texts texts;
  private final LocalDate today;
  private final Written written;

  FillJob(
      Form form,
      Template template,
      Locale reader,
      Surveying surveying,
      Texts texts,
      LocalDate today) {
    this.form = form;
    this.template = template;
    this.shapes = template.sheets();
    this.surveying = surveying;
    this.texts = texts;
    this.today = today;
    this.written =
        new Written(
            languageOf(form, reader),
            new DivisionNames(surveying.places()),
            today,
            new SourceWords(texts));
  }

  Form form() {
    return form;
  }

  String name(String of) {
    return form.title() + "-" + of + "." + form.kind().ending();
  }

  void write(PlaceCode place, @Nullable Card card, OutputStream out) throws IOException {
    var fillings = new ArrayList<SheetFilling>();
    var added = new ArrayList<AddedSheet>();
    for (var plan : form.sheets()) {
      var shape =
          shapes.stream().filter(it -> it.index() == plan.index()).findFirst().orElseThrow();
      var filling = new Filling(plan, shape, written);
      fillings.add(filling(plan, filling, place, card));
      if (form.kind() != Template.Kind.CSV && plan.layout().table() != null) {
        var name = texts.say("forms.sources");
        added.add(
            filling.sources(
                form.sheets().size() == 1 ? name : name + " " + plan.name(),
                texts.say("forms.row")));
      }
    }
    template.fill(out, fillings, added);
  }

  private SheetFilling filling(
      SheetPlan plan, Filling filling, PlaceCode place, @Nullable Card card) {
    var cells = cells(plan, filling, place, card);
    var table = plan.layout().table();
    if (table == null) return new SheetFilling(plan.index(), cells, null, null);
    var stream = surveying.stream(plan, plan.columns(), place, today);
    if (card != null) {
      return filling.made(
          cells, take -> stream.of(card.members(), take), table.first(), table.last());
    }
    if (!table.given()) {
      return filling.made(cells, stream::each, table.first(), table.last());
    }
    var given = new GivenRows(template, plan, surveying.rows(), surveying.places(), stream, place);
    return filling.given(cells, table.first(), table.last(), given::answers);
  }

  private Map<CellAt, Edit> cells(
      SheetPlan plan, Filling filling, PlaceCode place, @Nullable Card card) {
    if (plan.fields().isEmpty()) return Map.of();
    var answered = new ArrayList<Answer>();
    RowStream.Taker take = (_, answers) -> answered.addAll(answers);
    if (card != null) {
      surveying.stream(plan.card(), plan.fields(), place, today).of(List.of(card.subject()), take);
    } else {
      // Single cells beside a table tell of the place the sheet is for.
      var whole = plan.card().of(ItemSubject.PLACE, place.level(), List.of());
      surveying.stream(whole, plan.fields(), place, today).each(new First(take));
    }
    return answered.isEmpty() ? Map.of() : filling.cells(answered);
  }

  /** A form in Chinese is filled in Chinese, whatever language its officer reads the program in. */
  private static Locale languageOf(Form form, Locale reader) {
    var chinese =
        form.sheets().stream()
            .flatMap(it -> it.layout().headings())
            .anyMatch(it -> it.codePoints().anyMatch(Character::isIdeographic));
    return chinese ? Locale.SIMPLIFIED_CHINESE : reader;
  }

  /** Takes the first row only. */
  private static final class First implements RowStream.Taker {
    private final RowStream.Taker take;
    private boolean taken;

    First(RowStream.Taker take) {
      this.take = take;
    }

    @Override
    public void row(KnownRow row, List<Answer> answers) {
      if (!taken) take.row(row, answers);
      taken = true;
    }
  }
}
