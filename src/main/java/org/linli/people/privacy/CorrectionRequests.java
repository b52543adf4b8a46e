package org.linli.people.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Households;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;
import org.linli.people.residents.ResidentData;
import org.linli.people.residents.Residents;
import org.linli.people.residents.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for what people say is not right about them: asked, due, decided, told. */
@Service
@Transactional
public class CorrectionRequests {

  /** The source of a datum that the person gave. */
  public static final String PERSON = "person";

  private static final int WORK_DAYS = 5;
  private static final int MOST_OPEN = 20;
  private static final int MOST_SHOWN = 50;
  private static final int LONGEST_WORDS = 500;

  private final CorrectionStore store;
  private final Residents residents;
  private final Households households;
  private final Posts posts;
  private final WorkDays workDays;
  private final Journal journal;
  private final Clock clock;

  CorrectionRequests(
      CorrectionStore store,
      Residents residents,
      Households households,
      Posts posts,
      WorkDays workDays,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.residents = residents;
    this.households = households;
    this.posts = posts;
    this.workDays = workDays;
    this.journal = journal;
    this.clock = clock;
  }

  /** What a household asks; {@code id} is the sender's, so that sending again changes nothing. */
  public record Asked(UUID id, ResidentId resident, Datum datum, String wanted, String words) {}

  /** How many wait within a place, and when the first is due ({@code null} where none waits). */
  public record Waiting(int count, @Nullable Instant due) {}

  /** Takes what a household asks through its link, and answers by when it is looked at. */
  public void ask(String token, Asked asked) {
    var home = households.byLink(token);
    var household = home.household();
    var person =
        home.residents().stream()
            .filter(it -> it.residentId().equals(asked.resident()))
            .findFirst()
            .orElseThrow(() ->
                wrong(Fault.at("resident", asked.resident(), PrivacyFault.NOT_OF_THIS_HOUSEHOLD)));
    var faults = new ArrayList<>(residents.faults(person, Map.of(asked.datum(), asked.wanted())));
    if (asked.words().length() > LONGEST_WORDS) {
      faults.add(Fault.at("words", asked.words(), PrivacyFault.TOO_LONG, LONGEST_WORDS));
    }
    var wanted = asked.datum().tidy(asked.wanted());
    if (wanted.equals(Objects.requireNonNullElse(ResidentData.of(person).get(asked.datum()), ""))) {
      faults.add(Fault.at("value", "", PrivacyFault.NOTHING_DIFFERS));
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(PrivacyReason.PRIVACY_WRONG, faults);
    if (store.countOpen(idsOf(home.residents())) >= MOST_OPEN) {
      throw Refusal.because(PrivacyReason.TOO_MANY_REQUESTS, MOST_OPEN);
    }
    var at = clock.instant();
    store.add(
        new CorrectionRequest(
            asked.id(),
            asked.resident(),
            asked.datum(),
            wanted.isEmpty() ? null : wanted,
            asked.words().strip(),
            at,
            workDays.after(at, WORK_DAYS),
            new CorrectionRequest.State.Open()));
    journal.noteOwn(
        "CORRECTION_ASKED",
        asked.resident().toString(),
        household.grid(),
        Told.PERSON_ASKED,
        Map.of("datum", asked.datum().name()));
  }

  /**
   * The same for what a household told otherwise through its link, for who has read the link. Where
   * the same waits already, nothing is asked again.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void askFor(Resident person, Datum datum, String wanted) {
    var faults = residents.faults(person, Map.of(datum, wanted));
    if (!faults.isEmpty()) throw Refusal.forFaults(PrivacyReason.PRIVACY_WRONG, faults);
    var tidied = datum.tidy(wanted);
    var id = person.residentId();
    for (var waiting : store.of(List.of(id), MOST_SHOWN)) {
      if (waiting.state() instanceof CorrectionRequest.State.Open
          && waiting.datum() == datum
          && tidied.equals(waiting.wanted())) {
        return;
      }
    }
    if (store.countOpen(List.of(id)) >= MOST_OPEN) {
      throw Refusal.because(PrivacyReason.TOO_MANY_REQUESTS, MOST_OPEN);
    }
    var at = clock.instant();
    var located = residents.named(List.of(id)).get(id);
    if (located == null) throw new NoSuchElementException(id.toString());
    store.add(
        new CorrectionRequest(
            java.util.UUID.randomUUID(),
            id,
            datum,
            tidied,
            "",
            at,
            workDays.after(at, WORK_DAYS),
            new CorrectionRequest.State.Open()));
    journal.noteOwn(
        "CORRECTION_ASKED",
        id.toString(),
        located.grid(),
        Told.PERSON_ASKED,
        Map.of("datum", datum.name()));
  }

  /** Those that wait within a place, the most urgent first, cut to the caller's. */
  @Transactional(readOnly = true)
  public Page<CorrectionRequest> open(Caller caller, PlaceCode within, Page.Ask ask) {
    return store.open(caller.cut(Power.KEEP_REGISTER, within), ask);
  }

  /** For Today, whose caller may keep the register in this place. */
  @Transactional(readOnly = true)
  public Waiting waiting(Caller caller) {
    caller.require(Power.KEEP_REGISTER);
    var waiting = store.waiting(caller.place());
    var due = waiting.firstDue();
    return new Waiting(waiting.count(), due == null ? null : WorkDays.endOf(due));
  }

  /** It is as the person says: the datum changes, with the person as its source. */
  public void accept(Caller caller, ResidentId resident, UUID id, boolean confirmed) {
    var located = residents.requiring(caller, Power.KEEP_REGISTER, resident);
    var request = open(resident, id);
    var wanted = Objects.requireNonNullElse(request.wanted(), "");
    residents.correct(
        caller,
        resident,
        located.resident().version(),
        new Told(Map.of(request.datum(), wanted), PERSON, Told.PERSON_ASKED, confirmed));
    decide(caller, request, null, located.grid());
  }

  /** It stays as it is, and the person is told why (PIPL, article 50). */
  public void decline(Caller caller, ResidentId resident, UUID id, String reason) {
    var located = residents.requiring(caller, Power.KEEP_REGISTER, resident);
    if (reason.isBlank()) throw wrong(Fault.at("reason", "", PrivacyFault.REASON_MISSING));
    if (reason.length() > LONGEST_WORDS) {
      throw wrong(Fault.at("reason", reason, PrivacyFault.TOO_LONG, LONGEST_WORDS));
    }
    decide(caller, open(resident, id), reason.strip(), located.grid());
  }

  /** What a household asked, the newest first; for its own page. */
  @Transactional(readOnly = true)
  List<CorrectionRequest> of(Collection<ResidentId> people) {
    return store.of(people, MOST_SHOWN);
  }

  private static List<ResidentId> idsOf(List<Resident> people) {
    return people.stream().map(Resident::residentId).toList();
  }

  private CorrectionRequest open(ResidentId resident, UUID id) {
    var request =
        store
            .findForDecision(resident, id)
            .orElseThrow(() -> new NoSuchElementException(id.toString()));
    return switch (request.state()) {
      case CorrectionRequest.State.Open _ -> request;
      case CorrectionRequest.State.Accepted _, CorrectionRequest.State.Declined _ ->
          throw Refusal.because(PrivacyReason.ALREADY_DECIDED);
    };
  }

  private void decide(
      Caller caller, CorrectionRequest request, @Nullable String reason, PlaceCode grid) {
    store.decide(request, clock.instant(), caller, posts.of(caller).title(), reason);
    journal.note(
        caller,
        reason == null ? "CORRECTION_ACCEPTED" : "CORRECTION_DECLINED",
        request.resident().toString(),
        grid,
        Told.PERSON_ASKED,
        Map.of("datum", request.datum().name()));
  }

  private static Refusal wrong(Fault fault) {
    return Refusal.forFaults(PrivacyReason.PRIVACY_WRONG, List.of(fault));
  }
}
