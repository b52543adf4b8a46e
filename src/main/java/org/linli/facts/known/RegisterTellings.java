package org.linli.facts.known;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationTold;
import org.linli.people.organisations.Organisations;
import org.linli.people.privacy.CorrectionRequests;
import org.linli.people.residents.Datum;
import org.linli.people.residents.ResidentData;
import org.linli.people.residents.Residents;
import org.linli.people.residents.Told;
import org.linli.people.rosters.Roster;
import org.springframework.stereotype.Component;

/**
 * What the registers hold is told to them through their own doors, with their own checks. Only what
 * differs is told; what is the same is a confirmation, which the card keeps.
 */
@Component
class RegisterTellings {

  /** Items of a household that are its head's. */
  private static final Map<String, String> OF_THE_HEAD =
      Map.of("HOUSEHOLD_PHONE", "PHONE", "HOUSEHOLD_HEAD_IDENTITY", "IDENTITY_NUMBER");

  private static final Set<String> OF_ORGANISATIONS =
      Set.of(
          "ORG_NAME",
          "CREDIT_CODE",
          "ORG_KIND",
          "NINE_VENUE_KIND",
          "ORG_ADDRESS",
          "ORG_KEEPER",
          "ORG_PHONE");

  private final RegisterRows registers;
  private final Residents residents;
  private final Organisations organisations;
  private final CorrectionRequests requests;

  RegisterTellings(
      RegisterRows registers,
      Residents residents,
      Organisations organisations,
      CorrectionRequests requests) {
    this.registers = registers;
    this.residents = residents;
    this.organisations = organisations;
    this.requests = requests;
  }

  /** Where somebody lives, who they live with and what a building is change by other ways. */
  static boolean canTell(String item) {
    return RegisterVoices.DATA.containsKey(item)
        || OF_THE_HEAD.containsKey(item)
        || OF_ORGANISATIONS.contains(item);
  }

  /** Answers the positions of those that a household now waits for as a correction. */
  Set<Integer> tell(@Nullable Caller by, List<Checked> tellings) {
    if (tellings.isEmpty()) return Set.of();
    var rows = new HashMap<Subject, RegisterRow>();
    registers
        .of(tellings.stream().map(it -> it.telling().subject()).distinct().toList())
        .forEach(it -> rows.put(it.subject(), it));
    var people = new LinkedHashMap<ResidentId, Differing>();
    var venues = new LinkedHashMap<Subject, Map<String, String>>();
    for (var it : tellings) {
      var row = rows.get(it.telling().subject());
      if (row == null) throw refused(it, KnownFault.NOT_IN_THE_REGISTER);
      switch (row.held()) {
        case RegisterRow.Held.Of(Roster.Person person) ->
            collect(people, person.resident(), it.telling().item(), it);
        case RegisterRow.Held.Of(Roster.Home home) -> {
          var head = home.head();
          if (head == null) throw refused(it, KnownFault.NO_HEAD);
          var item = Objects.requireNonNull(OF_THE_HEAD.get(it.telling().item()));
          collect(people, head, item, it);
        }
        case RegisterRow.Held.OfOrganisation _ ->
            Objects.requireNonNull(
                    venues.computeIfAbsent(it.telling().subject(), _ -> new LinkedHashMap<>()))
                .put(it.telling().item(), it.value());
        case RegisterRow.Held.Of(Roster.Dwelling _),
            RegisterRow.Held.Of(Roster.Building _),
            RegisterRow.Held.OfPlace _ ->
            throw refused(it, KnownFault.REGISTER_CHANGES_IT);
      }
    }
    if (by != null) venues.forEach((id, told) -> organisation(by, rows.get(id), told));
    var asked = new HashSet<Integer>();
    people.forEach((id, it) -> {
      if (by == null) asked.addAll(household(id, it));
      else correct(by, id, it);
    });
    return asked;
  }

  /** What is told of one person that differs from the register, and by which telling. */
  private record Differing(
      Resident resident, Map<Datum, String> data, Map<Datum, Checked> by, Checked first) {}

  private static void collect(
      Map<ResidentId, Differing> people, Resident resident, String item, Checked it) {
    if (it.value().equals(RegisterVoices.value(item, resident))) return;
    var telling =
        Objects.requireNonNull(
            people.computeIfAbsent(
                resident.residentId(),
                _ ->
                    new Differing(
                        resident, new EnumMap<>(Datum.class), new EnumMap<>(Datum.class), it)));
    var datum = Objects.requireNonNull(RegisterVoices.DATA.get(item));
    telling.data().put(datum, text(datum, it.value()));
    telling.by().put(datum, it);
    if (item.equals("IDENTITY_NUMBER")) {
      telling.data().put(Datum.PAPER, Papers.Kind.RESIDENT_ID.name());
    }
    if (item.equals("PAPER_NUMBER") && !telling.data().containsKey(Datum.PAPER)) {
      var kind = resident.papers().kind();
      var other = kind == Papers.Kind.RESIDENT_ID || kind == Papers.Kind.NONE;
      telling.data().put(Datum.PAPER, (other ? Papers.Kind.OTHER : kind).name());
    }
  }

  private static String text(Datum datum, String value) {
    return switch (datum) {
      case SEX -> RegisterWords.sex(value).name();
      case RELATION -> RegisterWords.relation(value).name();
      case PAPER -> RegisterWords.paper(value).name();
      case REGISTERED_HERE -> value.equals("Y") ? "YES" : "NO";
      case NAME,
          BIRTH_DATE,
          PHONE,
          PAPER_NUMBER,
          NATIONALITY,
          REGISTERED_PLACE,
          REGISTERED_ADDRESS,
          STAY,
          STAY_UNTIL ->
          value;
    };
  }

  /** What is rare was looked at by whoever tells it with a source and a basis. */
  private void correct(Caller by, ResidentId id, Differing it) {
    var telling = it.first().telling();
    residents.correct(
        by,
        id,
        it.resident().version(),
        new Told(it.data(), telling.source(), telling.basis(), true));
  }

  /** What the register did not know is entered with the person as source; the rest is asked. */
  private Set<Integer> household(ResidentId id, Differing it) {
    var known = ResidentData.of(it.resident());
    var empty = new EnumMap<Datum, String>(Datum.class);
    var asked = new LinkedHashSet<Integer>();
    for (var told : it.data().entrySet()) {
      var was = known.get(told.getKey());
      if (was == null || told.getKey() == Datum.PAPER || isUnknown(told.getKey(), was)) {
        empty.put(told.getKey(), told.getValue());
      } else {
        requests.askFor(it.resident(), told.getKey(), told.getValue());
        var by = it.by().get(told.getKey());
        if (by != null) asked.add(by.position());
      }
    }
    if (empty.keySet().equals(Set.of(Datum.PAPER)) && !it.by().containsKey(Datum.PAPER)) {
      empty.clear();
    }
    if (!empty.isEmpty()) {
      residents.fill(
          id, new Told(empty, CorrectionRequests.PERSON, it.first().telling().basis(), true));
    }
    return asked;
  }

  private static boolean isUnknown(Datum datum, String value) {
    return datum == Datum.SEX && value.equals(Resident.Sex.UNKNOWN.name());
  }

  private void organisation(Caller by, @Nullable RegisterRow row, Map<String, String> told) {
    if (row == null || !(row.held() instanceof RegisterRow.Held.OfOrganisation(var it))) return;
    var differs =
        told.entrySet().stream()
            .anyMatch(t -> !t.getValue().equals(RegisterVoices.value(t.getKey(), it)));
    if (!differs) return;
    var code = it.code();
    organisations.correct(
        by,
        it.id(),
        it.version(),
        new OrganisationTold(
            it.grid(),
            told.getOrDefault("ORG_NAME", it.name()),
            kind(told, it),
            told.getOrDefault("CREDIT_CODE", code == null ? "" : code.text()),
            told.getOrDefault("ORG_ADDRESS", it.address()),
            told.get("ORG_KEEPER"),
            told.get("ORG_PHONE")));
  }

  private static Organisation.Kind kind(Map<String, String> told, Organisation it) {
    var venue = told.get("NINE_VENUE_KIND");
    if (venue != null) return Organisation.Kind.valueOf(venue);
    var kind = told.get("ORG_KIND");
    if (kind == null) return it.kind();
    var known = RegisterWords.organisation(kind);
    return known == null ? it.kind() : known;
  }

  private static Refusal refused(Checked it, KnownFault why) {
    return Refusal.forFaults(
        KnownReason.TELLING_WRONG,
        List.of(
            Fault.at(
                "[" + it.position() + "].subject", it.telling().subject(), why, it.item().name())));
  }
}
