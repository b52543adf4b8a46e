package org.linli.facts.forms;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.proposals.Proposals;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.admission.Issues;
import org.linli.facts.admission.Terms;
import org.linli.facts.asks.Asks;
import org.linli.journal.Journal;
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

  private final FormStore store;
  private final Understanding understanding;
  private final Surveying surveying;
  private final Issues issues;
  private final Proposals proposals;
  private final Posts posts;
  private final FormAsking asking;
  private final Asks asks;
  private final Journal journal;
  private final Clock clock;

  Forms(
      FormStore store,
      Understanding understanding,
      Surveying surveying,
      Issues issues,
      Proposals proposals,
      Posts posts,
      FormAsking asking,
      Asks asks,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.understanding = understanding;
    this.surveying = surveying;
    this.issues = issues;
    this.proposals = proposals;
    this.posts = posts;
    this.asking = asking;
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

  /**
   * A form, what of it is known, and how long people would need to answer what is asked, and to
   * tell of whom it is undecided whether they are listed.
   */
  public record Preview(
      Form form, Surveying.Outlook outlook, AnswerCost cost, AnswerCost undecidedCost) {}

  /** What of a form is known already and what would have to be asked, before it goes out. */
  @Transactional(readOnly = true)
  public Preview preview(Caller caller, UUID id) throws IOException {
    var form = get(caller, id);
    var outlook = surveying.look(form, store.bytes(id), today());
    var told = outlook.survey().all();
    return new Preview(form, outlook, cost(told.askedByItem()), cost(told.undecidedByItem()));
  }

  /**
   * How long people would need to answer, by the medians of what was measured; nothing is guessed.
   *
   * @param seconds of the asks whose items were measured
   * @param unmeasured asks of items nobody knows yet how long they take
   */
  record AnswerCost(long seconds, long unmeasured) {}

  private AnswerCost cost(Map<String, Long> asked) {
    var medians = asks.medianSeconds(List.copyOf(asked.keySet()));
    var seconds = 0.0;
    var unmeasured = 0L;
    for (var item : asked.entrySet()) {
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
    if (asked && survey.hasUndecidedLeftOpen(form)) {
      throw Refusal.because(FormReason.UNDECIDED_LEFT_OPEN, told.undecided());
    }
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
    store.teach(caller, Lessons.of(form), clock.instant());
    store.used(id, survey.uses(), clock.instant());
    var since = clock.instant();
    if (asked) {
      asking.introduce(form, issue, terms);
      if (told.asks() > 0) asking.ask(form, bytes, issue, terms, today());
    }
    asking.record(issue, survey, asked ? since : null);
    return issue;
  }

  /** Keys of all items a form is made of, its population's and its formulas' too. */
  Set<String> items(Form form) {
    var deriving = understanding.deriving(today());
    var items = new TreeSet<String>();
    for (var plan : form.sheets()) items.addAll(plan.items(deriving));
    return items;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }
}
