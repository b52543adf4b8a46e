package org.linli.facts.known;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.organisations.Organisation;
import org.linli.people.residents.Datum;
import org.linli.people.rosters.Roster;

/** What the registers hold, as voices of the community. */
final class RegisterVoices {

  /** Items of a resident by the datum that holds them, whose changes tell since when it is so. */
  static final Map<String, Datum> DATA =
      Map.ofEntries(
          Map.entry("NAME", Datum.NAME),
          Map.entry("SEX", Datum.SEX),
          Map.entry("BIRTH_DATE", Datum.BIRTH_DATE),
          Map.entry("RELATION_TO_HEAD", Datum.RELATION),
          Map.entry("PHONE", Datum.PHONE),
          Map.entry("PAPER_KIND", Datum.PAPER),
          Map.entry("IDENTITY_NUMBER", Datum.PAPER_NUMBER),
          Map.entry("PAPER_NUMBER", Datum.PAPER_NUMBER),
          Map.entry("NATIONALITY", Datum.NATIONALITY),
          Map.entry("REGISTERED_PLACE", Datum.REGISTERED_PLACE),
          Map.entry("REGISTERED_ADDRESS", Datum.REGISTERED_ADDRESS),
          Map.entry("REGISTERED_HERE", Datum.REGISTERED_HERE),
          Map.entry("STAY", Datum.STAY),
          Map.entry("STAY_UNTIL", Datum.STAY_UNTIL));

  private final Set<String> wanted;
  private final Map<String, Voice> voices = new HashMap<>();

  private RegisterVoices(Set<String> wanted) {
    this.wanted = wanted;
  }

  static Map<String, Voice> of(
      Roster.Person it, Map<String, Roster.Origin> changed, Set<String> wanted) {
    var all = new RegisterVoices(wanted);
    for (var item : wanted) {
      var datum = DATA.get(item);
      if (datum != null) {
        all.add(item, value(item, it.resident()), origin(datum.name(), it, changed));
      } else if (item.equals("WHEREABOUTS")) {
        var where = RegisterWords.code(it.resident().whereabouts());
        all.add(item, where, origin("WHEREABOUTS", it, changed));
      } else if (item.equals("RESIDENCE_ADDRESS")) {
        all.add(item, it.door().text(), origin("HOUSEHOLD", it, changed));
      }
    }
    return all.voices;
  }

  private static Roster.Origin origin(
      String datum, Roster.Person it, Map<String, Roster.Origin> changed) {
    var latest = changed.get(datum);
    return latest == null ? it.entered() : latest;
  }

  /** As the catalogue keeps it; null where the register does not know. */
  static @Nullable String value(String item, Resident it) {
    return switch (item) {
      case "NAME" -> it.name();
      case "SEX" -> it.sex() == Resident.Sex.UNKNOWN ? null : RegisterWords.code(it.sex());
      case "BIRTH_DATE" -> text(it.birthDate());
      case "RELATION_TO_HEAD" -> RegisterWords.code(it.relation(), it.sex());
      case "PHONE" -> it.phone();
      case "PAPER_KIND" ->
          it.papers().kind() == Papers.Kind.NONE ? null : RegisterWords.code(it.papers().kind());
      case "IDENTITY_NUMBER" ->
          it.papers().kind() == Papers.Kind.RESIDENT_ID ? it.papers().number() : null;
      case "PAPER_NUMBER" ->
          it.papers().kind() == Papers.Kind.RESIDENT_ID ? null : it.papers().number();
      case "NATIONALITY" -> it.papers().nationality();
      case "REGISTERED_PLACE" -> text(it.registration().place());
      case "REGISTERED_ADDRESS" -> it.registration().address();
      case "REGISTERED_HERE" -> yesNo(it.registration().here());
      case "STAY" -> RegisterWords.code(it.stay());
      case "STAY_UNTIL" -> it.stay() instanceof Resident.Stay.Temporary(var to) ? text(to) : null;
      default -> null;
    };
  }

  static Map<String, Voice> of(Roster.Home it, Set<String> wanted) {
    var all = new RegisterVoices(wanted);
    var head = it.head();
    var of = it.entered();
    if (head != null) {
      var entered = new Roster.Origin(head.source(), head.recordedAt(), null, null, "duty");
      all.add("HOUSEHOLD_HEAD", head.name(), entered);
      all.add("HOUSEHOLD_HEAD_IDENTITY", value("IDENTITY_NUMBER", head), entered);
      all.add("HOUSEHOLD_PHONE", head.phone(), entered);
    }
    all.add("HOUSEHOLD_ADDRESS", it.door().text(), of);
    all.add("HOUSEHOLD_MEMBERS", String.valueOf(it.members()), of);
    all.add("HOUSEHOLD_GRID", it.grid().toString(), of);
    return all.voices;
  }

  static Map<String, Voice> of(Roster.Dwelling it, Set<String> wanted) {
    var all = new RegisterVoices(wanted);
    all.add("DWELLING_ADDRESS", it.door().text(), it.entered());
    all.add("ROOM_NUMBER", it.door().room(), it.entered());
    all.add("STOREY", String.valueOf(it.storey()), it.entered());
    all.add("ENTRANCE", it.door().entrance(), it.entered());
    return all.voices;
  }

  static Map<String, Voice> of(Roster.Building it, Set<String> wanted) {
    var all = new RegisterVoices(wanted);
    all.add("BUILDING_NAME", it.name(), it.entered());
    all.add("BUILDING_ADDRESS", it.address(), it.entered());
    all.add("BUILDING_STOREYS", String.valueOf(it.storeys()), it.entered());
    all.add("BUILDING_GRID", it.grid().toString(), it.entered());
    return all.voices;
  }

  static Map<String, Voice> of(Organisation it, Set<String> wanted) {
    var all = new RegisterVoices(wanted);
    var of = new Roster.Origin(it.source(), it.recordedAt(), null, null, "duty");
    for (var item : wanted) all.add(item, value(item, it), of);
    return all.voices;
  }

  static @Nullable String value(String item, Organisation it) {
    var code = it.code();
    return switch (item) {
      case "ORG_NAME" -> it.name();
      case "CREDIT_CODE" -> code == null ? null : code.text();
      case "ORG_KIND" -> RegisterWords.code(it.kind());
      case "NINE_VENUE_KIND" -> RegisterWords.venue(it.kind());
      case "ORG_ADDRESS" -> it.address();
      case "ORG_GRID" -> it.grid().toString();
      case "ORG_KEEPER" -> it.keeper();
      case "ORG_PHONE" -> it.phone();
      default -> null;
    };
  }

  /** A place of the tree. */
  static Map<String, Voice> of(org.linli.places.Place it, Roster.Origin now, Set<String> wanted) {
    var all = new RegisterVoices(wanted);
    all.add("PLACE_NAME", it.name(), now);
    all.add("PLACE_CODE", it.code().toString(), now);
    return all.voices;
  }

  private void add(String item, @Nullable String value, Roster.Origin of) {
    if (value == null || value.isEmpty() || !wanted.contains(item)) return;
    voices.put(
        item,
        new Voice(
            SourceAgency.COMMUNITY,
            value,
            1,
            of.source(),
            of.day(),
            of.at(),
            of.account(),
            of.post(),
            of.basis()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String yesNo(@Nullable Boolean value) {
    return value == null ? null : value ? "Y" : "N";
  }
}
