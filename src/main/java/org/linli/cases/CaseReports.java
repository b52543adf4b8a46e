package org.linli.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.classes.Classes;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Ids;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which cases come in. What it costs does not grow with how many there are. */
@Service
@Transactional
public class CaseReports {

  static final String NAME = "case_file.reporter_name";
  static final String PHONE = "case_file.reporter_phone";

  private final CaseStore store;
  private final CaseListStore lists;
  private final Owners owners;
  private final Whereabouts whereabouts;
  private final Classes classes;
  private final Classings classings;
  private final Likely likely;
  private final Joining joining;
  private final Households households;
  private final Ids ids;
  private final Vault vault;
  private final Journal journal;
  private final WorkDays days;
  private final Clock clock;

  CaseReports(
      CaseStore store,
      CaseListStore lists,
      Owners owners,
      Whereabouts whereabouts,
      Classes classes,
      Classings classings,
      Likely likely,
      Joining joining,
      Households households,
      Ids ids,
      Vault vault,
      Journal journal,
      WorkDays days,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.owners = owners;
    this.whereabouts = whereabouts;
    this.classes = classes;
    this.classings = classings;
    this.likely = likely;
    this.joining = joining;
    this.households = households;
    this.ids = ids;
    this.vault = vault;
    this.journal = journal;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Somebody at work enters what they saw or were told. Sent again it answers the same case.
   *
   * @return the case, as it stands now
   */
  public CaseFile report(Caller caller, Telling told) {
    caller.require(Power.REPORT_CASES);
    var spot = whereabouts.of(told, caller.place());
    caller.require(Power.REPORT_CASES, spot.place());
    var patrols = caller.powers().contains(Power.VERIFY_CASES);
    var source = told.source() == null ? (patrols ? Source.PATROL : Source.HOTLINE) : told.source();
    if (source == Source.RESIDENT || source.isGuarded()) throw Classings.wrong("source", source);
    return take(caller, source, told, spot, reporter(caller, told), clock.instant());
  }

  /** The same of what somebody entered before, when they did; nothing is settled by it. */
  CaseFile entered(Caller caller, Source source, Telling told, Instant then) {
    var spot = whereabouts.of(told, caller.place());
    return take(caller, source, told, spot, reporter(caller, told), then);
  }

  /** A household tells by its link; it need not say who or where it is. */
  public CaseFile report(String token, Telling told) {
    var home = households.byLink(token).household();
    var at = told.from(home.id());
    var spot = whereabouts.of(at, home.grid());
    var from = new Sealing(home.id(), null, null, null);
    return take(null, Source.RESIDENT, at, spot, from, clock.instant());
  }

  /** Who reported it, before it is sealed. */
  private record Sealing(
      @Nullable HouseholdId household,
      @Nullable String name,
      @Nullable String phone,
      @Nullable UUID enteredBy) {}

  private Sealing reporter(Caller caller, Telling told) {
    var phone = phone(told.reporterPhone());
    var name = plain(told.reporterName());
    return new Sealing(told.household(), name == null ? known(phone) : name, phone, caller.post());
  }

  /** Whoever called before need not say again what they are called. */
  private @Nullable String known(@Nullable String phone) {
    var key = vault.index(phone);
    if (key == null) return null;
    return lists.ofPhone(key, 1).stream()
        .map(it -> vault.open(it.reporter().name(), NAME, it.id().number()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String plain(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : Written.one("reporterName", typed, 60);
  }

  static @Nullable String phone(@Nullable String typed) {
    if (typed == null || typed.isBlank()) return null;
    return org.linli.people.residents.Datum.PHONE.tidy(typed);
  }

  private CaseFile take(
      @Nullable Caller by, Source source, Telling told, Spot spot, Sealing from, Instant now) {
    var words = Written.one("words", told.words(), Written.PARAGRAPH * 4);
    var kind = told.kind() == null ? Kind.PROBLEM : told.kind();
    var classing = classing(told, spot);
    var unseen = classing != null && classes.get(classing.leaf()).isUnseen();
    var id = CaseId.at(spot.place(), ids.next());
    var it = Case.report(id, source, kind, spot, classing, unseen, now, days::after);
    var reporter = sealed(from, id);
    var line = LogLine.of(now, Act.REPORT, it, by, "");
    var leaf = classing == null ? likely.of(words) : classing.leaf();
    var sent = new CaseStore.Told(told.id(), words, reporter, vault.index(from.phone()), leaf);
    if (!store.add(it, Objects.requireNonNull(owners.of(it)), sent, line)) {
      return store.sent(id.subdistrict(), told.id()).orElseThrow();
    }
    note(by, it);
    if (told.same() != null && joining.join(by, it, told.same(), now)) {
      return store.find(id).orElseThrow();
    }
    var settled = told.settled();
    return settled == null || settled.isBlank() || by == null
        ? store.find(id).orElseThrow()
        : settle(
            by, store.hold(id).orElseThrow(), Written.one("settled", settled, Written.PARAGRAPH));
  }

  /** What was mended or answered at once begins and ends in the same moment, and is counted so. */
  private CaseFile settle(Caller by, CaseFile file, String words) {
    var it = file.it();
    var classing = it.classing();
    CaseStep step;
    if (it.kind() == Kind.QUESTION) {
      step = new CaseStep.Answer();
    } else if (classing != null && classes.get(classing.leaf()).isOnTheSpot()) {
      step = new CaseStep.SettleOnTheSpot(classing);
    } else {
      throw Refusal.because(CaseReason.NOT_ON_THE_SPOT);
    }
    var now = clock.instant();
    var next = it.next(step, now, days::after);
    store.save(file, next, null, LogLine.of(now, step.act(), next, by, words));
    return store.find(it.id()).orElseThrow();
  }

  private @Nullable Classing classing(Telling told, Spot spot) {
    var leaf = told.leaf();
    if (leaf == null || leaf.isBlank()) return null;
    if (classes.isGuarded(leaf)) throw Classings.wrong("leaf", leaf);
    return classings.of(spot.place(), leaf, told.standard());
  }

  private CaseFile.Reporter sealed(Sealing from, CaseId id) {
    return new CaseFile.Reporter(
        from.household(),
        vault.seal(from.name(), NAME, id.number()),
        vault.seal(from.phone(), PHONE, id.number()),
        from.enteredBy());
  }

  private void note(@Nullable Caller by, Case it) {
    var detail = Map.of("source", it.source().name(), "state", it.state().name());
    var place = it.spot().place();
    if (by == null) {
      journal.noteOwn("CASE_REPORTED", it.id().toString(), place, "a household's link", detail);
    } else {
      journal.note(by, "CASE_REPORTED", it.id().toString(), place, detail);
    }
  }
}
