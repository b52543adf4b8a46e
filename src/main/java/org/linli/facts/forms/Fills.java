package org.linli.facts.forms;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Texts;
import org.linli.facts.admission.Issues;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.Subject;
import org.linli.journal.Journal;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.sheets.template.AddedSheet;
import org.linli.sheets.template.CellAt;
import org.linli.sheets.template.Edit;
import org.linli.sheets.template.SheetFilling;
import org.linli.sheets.template.SheetShape;
import org.linli.sheets.template.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to filled forms: the sender's own workbook with what is known now, as often as wanted.
 * Nothing is kept: a form filled again tomorrow tells tomorrow's facts.
 */
@Service
@Transactional
public class Fills {

  /** The most cards, one a household or person, that one answer holds. */
  static final int MOST_CARDS = 3000;

  private final FormStore store;
  private final Surveying surveying;
  private final Issues issues;
  private final Posts posts;
  private final Journal journal;
  private final Texts texts;
  private final Clock clock;

  Fills(
      FormStore store,
      Surveying surveying,
      Issues issues,
      Posts posts,
      Journal journal,
      Texts texts,
      Clock clock) {
    this.store = store;
    this.surveying = surveying;
    this.issues = issues;
    this.posts = posts;
    this.journal = journal;
    this.texts = texts;
    this.clock = clock;
  }

  /** Where a filled form goes; opened once nothing can be refused any more. */
  interface Target {
    OutputStream open(String fileName) throws IOException;
  }

  /** Fills the form for a place of its own: all in one workbook. */
  public void fill(Caller caller, UUID id, PlaceCode place, Locale language, Target target)
      throws IOException {
    var form = filled(caller, id, place);
    var bytes = store.bytes(id);
    try (var template = Surveying.open(form, bytes)) {
      var job = new Job(form, template, language);
      if (form.sheets().stream().allMatch(SheetPlan::isCard)) {
        cards(job, place, target);
      } else {
        job.write(place, null, target.open(job.name(nameOf(place))));
      }
    }
    note(caller, form, place);
  }

  /** The same, one workbook for each place of a level, all in one archive. */
  public void fillEach(
      Caller caller, UUID id, PlaceCode place, Level level, Locale language, Target target)
      throws IOException {
    var form = filled(caller, id, place);
    var bytes = store.bytes(id);
    try (var template = Surveying.open(form, bytes)) {
      var job = new Job(form, template, language);
      var parts = surveying.places().all(place, level);
      if (parts.isEmpty()) throw Refusal.because(FormReason.PLACE_NOT_OF_THE_FORM);
      try (var zip = new ZipOutputStream(target.open(form.title() + ".zip"))) {
        for (var part : parts) {
          zip.putNextEntry(new ZipEntry(job.name(part.name() + "-" + part.code())));
          job.write(part.code(), null, new Kept(zip));
          zip.closeEntry();
        }
      }
    }
    note(caller, form, place);
  }

  private void cards(Job job, PlaceCode place, Target target) throws IOException {
    var subjects = new ArrayList<Subject>();
    var kind = job.form().sheets().getFirst().about();
    if (kind == ItemSubject.PLACE) {
      job.write(place, null, target.open(job.name(nameOf(place))));
      return;
    }
    surveying
        .rows()
        .each(
            place,
            kind,
            java.util.Set.of(),
            row -> {
              if (subjects.size() >= MOST_CARDS) throw Surveying.tooMany(MOST_CARDS);
              subjects.add(row.subject());
            });
    var members = members(job.form(), place, kind);
    try (var zip = new ZipOutputStream(target.open(job.form().title() + ".zip"))) {
      var number = 0;
      for (var subject : subjects) {
        zip.putNextEntry(new ZipEntry(job.name(String.valueOf(++number))));
        var card = new Card(subject, members.getOrDefault(subject, List.of()));
        job.write(place, card, new Kept(zip));
        zip.closeEntry();
      }
    }
  }

  /** What a card is about, and who is listed in its table. */
  private record Card(Subject subject, List<Subject> members) {}

  /** Who belongs to each, read once for all cards; nobody where no card has a table. */
  private Map<Subject, List<Subject>> members(Form form, PlaceCode place, ItemSubject kind) {
    var members = new HashMap<Subject, List<Subject>>();
    form.sheets().stream()
        .filter(it -> it.layout().table() != null)
        .map(SheetPlan::subject)
        .distinct()
        .forEach(listed ->
            surveying
                .rows()
                .each(
                    place,
                    listed,
                    java.util.Set.of(),
                    row -> {
                      var of = row.around().get(kind);
                      if (of != null) {
                        members.computeIfAbsent(of, _ -> new ArrayList<>()).add(row.subject());
                      }
                    }));
    return members;
  }

  /** A form in Chinese is filled in Chinese, whatever language its officer reads the program in. */
  private static Locale languageOf(Form form, Locale reader) {
    var chinese =
        form.sheets().stream()
            .flatMap(it -> it.layout().headings())
            .anyMatch(it -> it.codePoints().anyMatch(Character::isIdeographic));
    return chinese ? Locale.SIMPLIFIED_CHINESE : reader;
  }

  /** One form being filled: its workbook is opened once, whatever the number of places. */
  private final class Job {

    private final Form form;
    private final Template template;
    private final List<SheetShape> shapes;
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    private final Written written;

    Job(Form form, Template template, Locale language) {
      this.form = form;
      this.template = template;
      this.shapes = template.sheets();
      this.written = new Written(languageOf(form, language), names(), today, new Said());
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
      var given =
          new GivenRows(template, plan, surveying.rows(), surveying.places(), stream, place);
      return filling.given(cells, table.first(), table.last(), given::answers);
    }

    private Map<CellAt, Edit> cells(
        SheetPlan plan, Filling filling, PlaceCode place, @Nullable Card card) {
      if (plan.fields().isEmpty()) return Map.of();
      var answered = new ArrayList<Answer>();
      RowStream.Taker take = (_, answers) -> answered.addAll(answers);
      if (card != null) {
        surveying.stream(plan.card(), plan.fields(), place, today)
            .of(List.of(card.subject()), take);
      } else {
        // Single cells beside a table tell of the place the sheet is for.
        var whole = plan.card().of(ItemSubject.PLACE, place.level(), List.of());
        surveying.stream(whole, plan.fields(), place, today).each(new First(take));
      }
      return answered.isEmpty() ? Map.of() : filling.cells(answered);
    }
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

  private final class Said implements Written.Says {

    @Override
    public String agency(SourceAgency agency) {
      return texts.say("agency." + agency);
    }

    @Override
    public String derived() {
      return texts.say("forms.derived");
    }

    @Override
    public String counted(long unknown) {
      return texts.say("forms.counted", unknown);
    }

    @Override
    public String notApplicable() {
      return texts.say("forms.not-applicable");
    }

    @Override
    public String missing() {
      return texts.say("forms.missing");
    }

    @Override
    public String known(String agency, LocalDate day, long days, boolean fresh) {
      return texts.say(fresh ? "forms.known" : "forms.known-stale", agency, day, days);
    }
  }

  private Values.PlaceNames names() {
    return new Names(surveying.places());
  }

  /** Names of divisions for codes that stand in a value; each is looked up once. */
  private static final class Names implements Values.PlaceNames {
    private final Places places;
    private final Map<String, Optional<String>> known = new HashMap<>();

    Names(Places places) {
      this.places = places;
    }

    @Override
    public Optional<String> code(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> name(String code) {
      return known.computeIfAbsent(
          code,
          it -> {
            var place = places.named(List.of(PlaceCode.of(it))).get(PlaceCode.of(it));
            return Optional.ofNullable(place).map(Place::name);
          });
    }
  }

  /**
   * A form that may be filled for a place: the office's own while it is in force, or, for who may
   * see the people of the place, one that covers it.
   */
  private Form filled(Caller caller, UUID id, PlaceCode place) {
    var form = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    var own = form.office().isSameAs(posts.office(caller));
    if (own) caller.require(Power.ISSUE_FORMS, place);
    else caller.require(Power.SEE_PEOPLE, place);
    if (form.issue() == null) {
      if (!own) throw new NoSuchElementException(id.toString());
      throw Refusal.because(FormReason.NOT_ISSUED);
    }
    if (!form.place().contains(place)) throw Refusal.because(FormReason.PLACE_NOT_OF_THE_FORM);
    if (form.deletedAt() != null) throw Refusal.because(FormReason.FORM_DELETED);
    if (!issues.isInForce(form.issue())) throw Refusal.because(FormReason.FORM_NOT_IN_FORCE);
    return form;
  }

  private String nameOf(PlaceCode place) {
    return surveying.places().named(place).name();
  }

  private void note(Caller caller, Form form, PlaceCode place) {
    journal.note(
        caller,
        "FORM_FILLED",
        form.id().toString(),
        place,
        Objects.requireNonNull(form.issue()).toString(),
        Map.of("title", form.title()));
  }

  /** An archive's entry that is written into and not closed with what writes it. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
