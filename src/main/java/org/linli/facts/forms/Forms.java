package org.linli.facts.forms;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.proposals.Proposals;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Texts;
import org.linli.facts.admission.Burden;
import org.linli.facts.admission.Burdens;
import org.linli.facts.admission.Issues;
import org.linli.facts.admission.Terms;
import org.linli.facts.asks.Asks;
import org.linli.facts.asks.Need;
import org.linli.facts.asks.Reason;
import org.linli.journal.Journal;
import org.linli.law.LegalBases;
import org.linli.sheets.template.Templates;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to departments' forms: a workbook comes in, is understood and confirmed, goes through
 * the gate, and what nobody knows is asked.
 */
@Service
@Transactional
public class Forms {

  /** Needs are handed over in parcels, so that memory does not grow with the place. */
  private static final int PARCEL = 20_000;

  private final FormStore store;
  private final Understanding understanding;
  private final Surveying surveying;
  private final Issues issues;
  private final Burdens burdens;
  private final Proposals proposals;
  private final LegalBases bases;
  private final Posts posts;
  private final Texts texts;
  private final Asks asks;
  private final Journal journal;
  private final Clock clock;

  Forms(
      FormStore store,
      Understanding understanding,
      Surveying surveying,
      Issues issues,
      Burdens burdens,
      Proposals proposals,
      LegalBases bases,
      Posts posts,
      Texts texts,
      Asks asks,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.understanding = understanding;
    this.surveying = surveying;
    this.issues = issues;
    this.burdens = burdens;
    this.proposals = proposals;
    this.bases = bases;
    this.posts = posts;
    this.texts = texts;
    this.asks = asks;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes a workbook and understands it; what is wrong with it is told with its sheet and cell.
   *
   * @param said the kind of department it is for; null where the caller's post tells it
   */
  public Form upload(
      Caller caller, PlaceCode place, @Nullable SourceAgency said, String file, byte[] bytes) {
    caller.require(Power.ISSUE_FORMS, place);
    var agency = posts.voice(caller, said);
    var now = clock.instant();
    try (var template = Templates.open(file, bytes)) {
      var plans = new FormReader(understanding.matcher()).read(template);
      var form =
          new Form(
              UUID.randomUUID(),
              place,
              caller.account(),
              posts.office(caller),
              agency,
              title(plans, file),
              file,
              template.kind(),
              template.hasMacros(),
              plans,
              1,
              null,
              now,
              now,
              null);
      store.add(form, bytes);
      journal.note(
          caller, "FORM_UPLOADED", form.id().toString(), place, Map.of("title", form.title()));
      return form;
    }
  }

  private static String title(List<SheetPlan> plans, String file) {
    for (var plan : plans) if (!plan.layout().title().isBlank()) return plan.layout().title();
    var dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** The forms of the caller's office, the newest first. */
  @Transactional(readOnly = true)
  public Page<Form> list(Caller caller, Page.Ask ask) {
    caller.require(Power.ISSUE_FORMS);
    return store.list(posts.office(caller), ask);
  }

  /** A form of the caller's office. */
  @Transactional(readOnly = true)
  public Form get(Caller caller, UUID id) {
    caller.require(Power.ISSUE_FORMS);
    var form = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    if (!form.office().isSameAs(posts.office(caller)))
      throw new NoSuchElementException(id.toString());
    return form;
  }

  /** Takes over what somebody has said about columns, cells and rows. */
  public void choose(
      Caller caller,
      UUID id,
      int version,
      List<Choosing.Rows> rows,
      List<Choosing.Choice> choices) {
    var form = draft(caller, id);
    var chosen = new Choosing(understanding, understanding.matcher()).choose(form, rows, choices);
    if (!store.change(chosen, version, clock.instant())) {
      throw new OptimisticLockingFailureException(id + " is not version " + version + " any more");
    }
    Proposing.newIn(form, chosen).forEach(it -> proposals.propose(caller, it));
  }

  public void forget(Caller caller, UUID id) {
    var form = draft(caller, id);
    if (!store.forget(form.id())) throw Refusal.because(FormReason.ALREADY_ISSUED);
    journal.note(caller, "FORM_FORGOTTEN", id.toString(), form.place(), Map.of());
  }

  private Form draft(Caller caller, UUID id) {
    var form = get(caller, id);
    if (form.issue() != null) throw Refusal.because(FormReason.ALREADY_ISSUED);
    return form;
  }

  /** What of a form is known already and what would have to be asked, before it goes out. */
  @Transactional(readOnly = true)
  public Surveying.Outlook preview(Caller caller, UUID id) throws IOException {
    var form = get(caller, id);
    return surveying.look(form, store.bytes(id), today());
  }

  /**
   * How long people would need to answer, by the medians of what was measured; nothing is guessed.
   *
   * @param seconds of the asks whose items were measured
   * @param unmeasured asks of items nobody knows yet how long they take
   */
  record AnswerCost(long seconds, long unmeasured) {}

  @Transactional(readOnly = true)
  AnswerCost cost(Tally.Told told) {
    var medians = asks.medianSeconds(List.copyOf(told.askedByItem().keySet()));
    var seconds = 0.0;
    var unmeasured = 0L;
    for (var item : told.askedByItem().entrySet()) {
      var each = medians.get(item.getKey());
      if (each == null) unmeasured += item.getValue();
      else seconds += each * item.getValue();
    }
    return new AnswerCost(Math.round(seconds), unmeasured);
  }

  /**
   * Lets a form out: through the gate, then what is missing or stale is asked, each once. All of it
   * or nothing.
   */
  public UUID issue(Caller caller, UUID id, Terms terms) throws IOException {
    var form = draft(caller, id);
    if (!form.isUnderstood()) throw Refusal.because(FormReason.NOT_UNDERSTOOD_YET);
    var bytes = store.bytes(id);
    var survey = surveying.survey(form, bytes, today(), _ -> {});
    var told = survey.all();
    var asked = terms.deadline() != null;
    var issue =
        issues.issue(
            caller,
            terms,
            new Terms.Load(
                id,
                form.title(),
                form.place(),
                items(form),
                Math.toIntExact(told.known() + told.derived()),
                asked ? Math.toIntExact(told.asks()) : 0));
    if (!store.issued(id, issue)) throw Refusal.because(FormReason.ALREADY_ISSUED);
    store.teach(caller, lessons(form), clock.instant());
    store.used(id, survey.uses(), clock.instant());
    var since = clock.instant();
    if (asked) {
      introduce(form, issue, terms);
      if (told.asks() > 0) ask(form, bytes, issue, terms);
    }
    burdens.record(issue, burden(survey, asked ? asks.broughtBy(issue, since) : List.of()));
    return issue;
  }

  /** What whoever is asked may read of the form; an emergency is registered with a basis later. */
  private void introduce(Form form, UUID issue, Terms terms) {
    var said =
        new Reason(
            form.title(),
            terms.issuer(),
            orLater(terms.number()),
            bases.find(terms.basis()).map(it -> it.title()).orElse(texts.say("forms.later")),
            terms.purpose(),
            terms.keepUntil());
    var deadline = java.util.Objects.requireNonNull(terms.deadline());
    asks.introduce(issue, said, terms.emergency() != null, deadline);
  }

  private String orLater(String number) {
    return number.isBlank() ? texts.say("forms.later") : number;
  }

  private static List<Burden.OfGrid> burden(Surveying.Survey survey, List<Asks.Brought> brought) {
    var byGrid = new HashMap<PlaceCode, Asks.Brought>();
    brought.forEach(it -> byGrid.put(it.grid(), it));
    var all = new HashSet<>(survey.byGrid().keySet());
    all.addAll(byGrid.keySet());
    return all.stream()
        .filter(it -> it.level() == Level.GRID)
        .map(grid -> {
          var of = survey.byGrid().getOrDefault(grid, new Surveying.OfGrid());
          var it = byGrid.getOrDefault(grid, new Asks.Brought(grid, Map.of(), 0, 0));
          return new Burden.OfGrid(
              grid,
              of.cells,
              of.known,
              of.spared,
              of.derived,
              it.merged(),
              it.people(),
              it.asked());
        })
        .toList();
  }

  /** Looks through the form once more, so that no more than a parcel of needs is ever held. */
  private void ask(Form form, byte[] bytes, UUID issue, Terms terms) {
    var deadline = java.util.Objects.requireNonNull(terms.deadline());
    var parcel = new ArrayList<Need>(PARCEL);
    surveying.survey(
        form,
        bytes,
        today(),
        need -> {
          parcel.add(need);
          if (parcel.size() == PARCEL) {
            asks.need(issue, deadline, parcel);
            parcel.clear();
          }
        });
    if (!parcel.isEmpty()) asks.need(issue, deadline, parcel);
  }

  /** Keys of all items a form is made of, its population's and its formulas' too. */
  java.util.Set<String> items(Form form) {
    var deriving = understanding.deriving(today());
    var items = new TreeSet<String>();
    for (var plan : form.sheets()) {
      items.addAll(deriving.sources(plan.population()));
      for (var match : Surveying.matches(plan)) {
        switch (match.meaning()) {
          case Meaning.Item(var key) -> items.add(key);
          case Meaning.Derived(var formula) -> items.addAll(deriving.sources(formula.conditions()));
          case Meaning.PlaceName _,
              Meaning.Serial _,
              Meaning.Left _,
              Meaning.Formula _,
              Meaning.Proposed _,
              Meaning.Unknown _ -> {}
        }
      }
    }
    return items;
  }

  /** Only what somebody had to say teaches: the rest is found by itself next time too. */
  private static List<FormStore.Lesson> lessons(Form form) {
    var lessons = new ArrayList<FormStore.Lesson>();
    for (var plan : form.sheets()) {
      var table = plan.layout().table();
      for (var i = 0; i < plan.columns().size(); i++) {
        if (table != null) {
          learn(plan, table.columns().get(i).words(), plan.columns().get(i), lessons);
        }
      }
      for (var i = 0; i < plan.fields().size(); i++) {
        learn(plan, plan.layout().fields().get(i).label(), plan.fields().get(i), lessons);
      }
    }
    return lessons;
  }

  private static void learn(
      SheetPlan plan, String words, Match match, List<FormStore.Lesson> into) {
    if (match.why() == Match.Why.CHOSEN && !(match.meaning() instanceof Meaning.Proposed)) {
      into.add(new FormStore.Lesson(plan.subject(), Words.tight(words), match.meaning()));
    }
  }

  /** Who has used what is known of a place's people and homes, the newest first. */
  @Transactional(readOnly = true)
  public Page<FormStore.UsedBy> usesOf(Caller caller, PlaceCode place, Page.Ask ask) {
    return store.usesOf(caller.cut(Power.SEE_PEOPLE, place), ask);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }
}
