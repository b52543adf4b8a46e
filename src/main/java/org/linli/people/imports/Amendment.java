package org.linli.people.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.Papers;
import org.linli.people.Resident;

/** What a line changes of somebody: the person as they are then, and each datum that differs. */
record Amendment(Resident now, List<Datum> data) {

  /** One datum as it was and as it is: both as texts. The names are those of the history. */
  record Datum(String name, @Nullable String was, @Nullable String now) {}

  /** Only what the line tells is compared; the rest stays. */
  static Amendment of(Resident was, PersonLine line) {
    var name = line.name() == null ? was.name() : line.name();
    var sex = line.sex() == null ? was.sex() : line.sex();
    var birth = line.birth() == null ? was.birthDate() : line.birth();
    var relation = line.relation() == null ? was.relation() : line.relation();
    var phone = line.phone() == null ? was.phone() : line.phone();
    var papers = papers(was.papers(), line);
    var registration = registration(was.registration(), line);
    var stay = stay(was.stay(), line);
    var now =
        new Resident(
            was.id(),
            was.household(),
            name,
            sex,
            birth,
            relation,
            phone,
            papers,
            registration,
            stay,
            was.whereabouts(),
            was.version(),
            was.source(),
            was.recordedAt());
    return new Amendment(now, differences(was, now));
  }

  private static Papers papers(Papers was, PersonLine line) {
    var told = line.papers();
    if (told != null) return told;
    var country = line.nationality();
    return country == null ? was : new Papers(was.kind(), was.number(), country);
  }

  /**
   * A division is looked for only where the address is new: what somebody chose by hand stays. Who
   * is registered where they live is so in the community of their door.
   */
  static Resident.Registration registration(Resident.Registration was, PersonLine line) {
    var here = line.registeredHere() == null ? was.here() : line.registeredHere();
    var told = line.registered();
    if (told != null && !told.address().equals(was.address())) {
      return new Resident.Registration(told.division(), told.address(), here);
    }
    var unknown = was.place() == null && was.address() == null;
    var place =
        unknown && Boolean.TRUE.equals(line.registeredHere())
            ? new PlaceCode(line.dwelling().building().grid).at(Level.COMMUNITY)
            : was.place();
    return new Resident.Registration(place, was.address(), here);
  }

  /** "Temporary" without a day says nothing new of somebody who stays until one. */
  private static Resident.Stay stay(Resident.Stay was, PersonLine line) {
    var told = line.stay();
    if (told == null) return was;
    return told instanceof Resident.Stay.Temporary && was instanceof Resident.Stay.Temporary
        ? was
        : told;
  }

  private static List<Datum> differences(Resident was, Resident now) {
    var data = new ArrayList<Datum>();
    add(data, "NAME", was.name(), now.name());
    add(data, "SEX", was.sex(), now.sex());
    add(data, "BIRTH_DATE", was.birthDate(), now.birthDate());
    add(data, "RELATION", was.relation(), now.relation());
    add(data, "PHONE", was.phone(), now.phone());
    add(data, "PAPER", was.papers().kind(), now.papers().kind());
    add(data, "PAPER_NUMBER", was.papers().number(), now.papers().number());
    add(data, "NATIONALITY", was.papers().nationality(), now.papers().nationality());
    add(data, "REGISTERED_PLACE", was.registration().place(), now.registration().place());
    add(data, "REGISTERED_ADDRESS", was.registration().address(), now.registration().address());
    add(data, "REGISTERED_HERE", was.registration().hereText(), now.registration().hereText());
    add(data, "STAY", kind(was.stay()), kind(now.stay()));
    return data;
  }

  static String kind(Resident.Stay stay) {
    return switch (stay) {
      case Resident.Stay.Permanent _ -> "PERMANENT";
      case Resident.Stay.Temporary _ -> "TEMPORARY";
    };
  }

  private static void add(
      List<Datum> data, String name, @Nullable Object was, @Nullable Object now) {
    if (Objects.equals(was, now)) return;
    data.add(
        new Datum(name, was == null ? null : was.toString(), now == null ? null : now.toString()));
  }
}
