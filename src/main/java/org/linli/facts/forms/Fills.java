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
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.authority.Posts;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.ItemSubject;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Texts;
import org.linli.facts.admission.Issues;
import org.linli.facts.known.Subject;
import org.linli.journal.Journal;
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
      var job = new FillJob(form, template, language, surveying, texts, today());
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
      var job = new FillJob(form, template, language, surveying, texts, today());
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

  private void cards(FillJob job, PlaceCode place, Target target) throws IOException {
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
        var card = new FillJob.Card(subject, members.getOrDefault(subject, List.of()));
        job.write(place, card, new Kept(zip));
        zip.closeEntry();
      }
    }
  }

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

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
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
