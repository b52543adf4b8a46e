package org.linli.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the list of what departments may bring to the grass roots (职责清单、报表目录). */
@Service
@Transactional(readOnly = true)
public class Duties {

  private static final Map<String, Duty> SHIPPED = LawFile.duties(LegalBases.ARTICLES);

  private final DutyStore store;
  private final LegalBases bases;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  Duties(DutyStore store, LegalBases bases, Places places, Journal journal, Clock clock) {
    this.store = store;
    this.bases = bases;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** A place's own entry; under a key of the list it stands in its stead there. */
  record Entry(
      @Nullable String key,
      SourceAgency agency,
      Duty.Kind kind,
      String name,
      Duty.Payer payer,
      String basis,
      PlaceCode area,
      LocalDate from,
      @Nullable LocalDate until) {}

  /** The matter a key names on the list as it is shipped. */
  public static Optional<Duty> shipped(String key) {
    return Optional.ofNullable(SHIPPED.get(key));
  }

  /** The matter a key names for an agency, at a place on a day: the nearest place's own first. */
  public Optional<Duty> find(String key, SourceAgency agency, PlaceCode place, LocalDate day) {
    return store.duties(key, place).stream()
        .filter(it -> it.isInForce(place, day))
        .findFirst()
        .or(() -> Optional.ofNullable(SHIPPED.get(key)))
        .filter(it -> it.agency() == agency);
  }

  /** All that holds at a place on a day: of each key the nearest place's own, else the shipped. */
  public List<Duty> inForce(PlaceCode place, LocalDate day) {
    var all = new TreeMap<String, Duty>(SHIPPED);
    store.around(place).stream()
        .filter(it -> it.isInForce(place, day))
        .forEach(it -> all.put(it.key(), it));
    return List.copyOf(all.values());
  }

  /** What holds at a place or within it: its own first, then the shipped list. */
  public Page<Duty> list(
      Caller caller,
      PlaceCode within,
      @Nullable SourceAgency agency,
      Duty.@Nullable Kind kind,
      String words,
      Page.Ask ask) {
    var place = caller.cut(Power.SEE_PLACES, within);
    var looked = words.strip().toLowerCase(Locale.ROOT);
    var entered = store.duties(place, agency, kind, words.strip(), ask.offset(), ask.size());
    var shipped =
        SHIPPED.values().stream()
            .filter(it -> agency == null || it.agency() == agency)
            .filter(it -> kind == null || it.kind() == kind)
            .filter(it ->
                (it.key() + " " + it.name() + " " + it.englishName())
                    .toLowerCase(Locale.ROOT)
                    .contains(looked))
            .toList();
    return LegalBases.joined(entered, shipped, ask);
  }

  @Transactional
  Duty enter(Caller caller, Entry it) {
    caller.require(Power.KEEP_LAW, it.area());
    var written = new Written(Written.PARAGRAPH);
    var name = written.text("name", it.name());
    var key = it.key() == null ? "" : it.key().strip();
    written.refuseIfWrong();
    LegalBases.requireOrder(it.from(), it.until());
    places.current(caller, it.area());
    var basis = bases.known(it.basis());
    if (!basis.isInForce(it.area(), it.from())) {
      throw Refusal.because(LawReason.BASIS_NOT_IN_FORCE, it.basis());
    }
    var id = UUID.randomUUID();
    var made =
        new Duty(
            id,
            key.isEmpty() ? LegalBases.newKey("D") : key,
            it.agency(),
            it.kind(),
            name,
            name,
            it.payer(),
            it.basis(),
            it.area(),
            it.from(),
            it.until(),
            null);
    store.add(made, id, caller, clock.instant());
    journal.note(
        caller, "DUTY_ENTERED", id.toString(), it.area(), it.basis(), Map.of("key", made.key()));
    return made;
  }

  @Transactional
  void withdraw(Caller caller, UUID id, String reason) {
    caller.require(Power.KEEP_LAW);
    var it = store.duty(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.KEEP_LAW, it.area());
    var why = Written.one("reason", reason, Written.PARAGRAPH);
    if (!store.withdraw(id, new Withdrawal(clock.instant(), why))) {
      throw Refusal.because(LawReason.WITHDRAWN_ALREADY);
    }
    journal.note(
        caller, "DUTY_WITHDRAWN", id.toString(), it.area(), it.basis(), Map.of("reason", why));
  }
}
