package org.linli.people.organisations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Ids;
import org.linli.people.ResidentId;
import org.linli.places.Places;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to organisations and venues, and the people who keep them going. */
@Service
@Transactional
public class Organisations {

  private final OrganisationStore store;
  private final ResidentNameStore residents;
  private final Ids ids;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  Organisations(
      OrganisationStore store,
      ResidentNameStore residents,
      Ids ids,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.residents = residents;
    this.ids = ids;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** Somebody to be named: a resident of the register, or only a name. */
  public record Joining(
      @Nullable ResidentId resident,
      @Schema(example = "王芳") String name,
      @Schema(example = "店长") String role,
      @Schema(example = "027-12345678") @Nullable String phone) {

    public Joining {
      name = name.strip();
      role = role.strip();
      phone = phone == null ? null : OrganisationTold.digits(phone);
    }

    List<Fault> faults() {
      var faults = new ArrayList<Fault>();
      if (resident == null && name.isEmpty()) {
        faults.add(Fault.at("name", name, OrganisationFault.PERSON_MISSING));
      }
      if (role.isEmpty()) faults.add(Fault.at("role", role, OrganisationFault.ROLE_MISSING));
      OrganisationTold.tooLong("name", name, OrganisationTold.LONGEST_NAME, faults);
      OrganisationTold.tooLong("role", role, OrganisationTold.LONGEST_NAME, faults);
      OrganisationTold.phoneFault(phone).ifPresent(faults::add);
      return faults;
    }
  }

  /** By grid and name; all kinds where {@code kinds} is empty. Cut to the caller's place. */
  @Transactional(readOnly = true)
  public Page<Organisation> list(
      Caller caller, PlaceCode within, List<Organisation.Kind> kinds, String words, Page.Ask ask) {
    return store.list(caller.cut(Power.SEE_PEOPLE, within), kinds, words.strip(), ask);
  }

  @Transactional(readOnly = true)
  public Organisation.WithPeople get(Caller caller, OrganisationId id) {
    var found = requiring(caller, Power.SEE_PEOPLE, id);
    return new Organisation.WithPeople(found, store.peopleOf(id));
  }

  /** Where it stands, if the caller may use this power there; for rooms above. */
  @Transactional(readOnly = true)
  public PlaceCode gridOf(Caller caller, Power power, OrganisationId id) {
    return requiring(caller, power, id).grid();
  }

  public OrganisationId add(Caller caller, OrganisationTold told) {
    caller.require(Power.KEEP_REGISTER, told.grid());
    check(told, null);
    var id = write(told, new OrganisationStore.Origin("entry", false, caller, clock.instant()));
    journal.note(caller, "ORGANISATION_ADDED", id.toString(), told.grid(), Map.of());
    return id;
  }

  /** Replaces what is told of it, if nobody changed it since {@code version} was looked at. */
  public void correct(Caller caller, OrganisationId id, int version, OrganisationTold told) {
    var was = requiring(caller, Power.KEEP_REGISTER, id);
    caller.require(Power.KEEP_REGISTER, told.grid());
    check(told, id);
    if (told.grid().at(Level.SUBDISTRICT).value() != id.subdistrict()) {
      throw Refusal.forFaults(
          OrganisationReason.NOT_RIGHT,
          List.of(Fault.at("grid", told.grid(), OrganisationFault.NOT_A_GRID)));
    }
    var building = store.buildingOf(told.grid(), told.address());
    var origin = new OrganisationStore.Origin("entry", was.synthetic(), caller, clock.instant());
    if (!store.change(was, version, told, building, origin)) {
      throw new OptimisticLockingFailureException(id.toString());
    }
    journal.note(
        caller,
        "ORGANISATION_CORRECTED",
        id.toString(),
        told.grid(),
        Map.of("data", changed(was, told)));
  }

  /** It is closed or gone: no list shows it any more, and its code may be used again. */
  public void end(Caller caller, OrganisationId id) {
    var was = requiring(caller, Power.KEEP_REGISTER, id);
    store.end(id, clock.instant());
    journal.note(caller, "ORGANISATION_ENDED", id.toString(), was.grid(), Map.of());
  }

  public void addPerson(Caller caller, OrganisationId id, Joining joining) {
    var at = requiring(caller, Power.KEEP_REGISTER, id);
    refuse(joining.faults());
    var name = joining.name();
    var resident = joining.resident();
    if (resident != null) {
      var known =
          residents
              .find(resident)
              .filter(it -> caller.place().contains(it.grid()))
              .orElseThrow(() -> new NoSuchElementException(resident.toString()));
      name = known.name();
    }
    var origin = new OrganisationStore.Origin("entry", at.synthetic(), caller, clock.instant());
    store.addPerson(id, ids.next(), joining, name, origin);
    journal.note(caller, "ORGANISATION_PERSON_ADDED", id.toString(), at.grid(), Map.of());
  }

  public void endPerson(Caller caller, OrganisationId id, long person) {
    var at = requiring(caller, Power.KEEP_REGISTER, id);
    if (!store.endPerson(id, person, clock.instant())) {
      throw new NoSuchElementException(Long.toString(person));
    }
    journal.note(caller, "ORGANISATION_PERSON_ENDED", id.toString(), at.grid(), Map.of());
  }

  /** For the program itself, such as the demonstration; answers how many were entered. */
  public int load(PlaceCode within, List<OrganisationTold> all, String source, String basis) {
    var origin = new OrganisationStore.Origin(source, true, null, clock.instant());
    all.forEach(told -> write(told, origin));
    journal.noteOwn(
        "ORGANISATIONS_ENTERED",
        within.toString(),
        within,
        basis,
        Map.of("organisations", all.size()));
    return all.size();
  }

  /** Is there none within a place yet? For the program itself. */
  @Transactional(readOnly = true)
  public boolean isEmpty(PlaceCode within) {
    return store.list(within, List.of(), "", new Page.Ask(0, 1)).total() == 0;
  }

  private OrganisationId write(OrganisationTold told, OrganisationStore.Origin origin) {
    var id = new OrganisationId(told.grid().at(Level.SUBDISTRICT).value(), ids.next());
    store.add(id, told, store.buildingOf(told.grid(), told.address()), origin);
    return id;
  }

  private Organisation requiring(Caller caller, Power power, OrganisationId id) {
    var found = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(power, found.grid());
    return found;
  }

  private void check(OrganisationTold told, @Nullable OrganisationId self) {
    refuse(told.faults());
    places.named(told.grid());
    var code = told.codeOrNull();
    if (code != null && store.isTaken(code, self)) {
      throw Refusal.because(OrganisationReason.CODE_TAKEN, code);
    }
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) throw Refusal.forFaults(OrganisationReason.NOT_RIGHT, faults);
  }

  /** The names of what a correction changed; the values stand nowhere but in the register. */
  private static TreeSet<String> changed(Organisation was, OrganisationTold told) {
    var changed = new TreeSet<String>();
    if (!was.name().equals(told.name())) changed.add("name");
    if (was.kind() != told.kind()) changed.add("kind");
    var code = was.code();
    if (!told.code().equals(code == null ? "" : code.text())) changed.add("code");
    if (!was.address().equals(told.address())) changed.add("address");
    if (!was.grid().equals(told.grid())) changed.add("grid");
    if (told.keeper() != null) changed.add("keeper");
    if (told.phone() != null) changed.add("phone");
    return changed;
  }
}
