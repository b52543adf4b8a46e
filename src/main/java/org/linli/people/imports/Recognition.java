package org.linli.people.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.base.PlaceCode;
import org.linli.people.Masked;
import org.linli.people.Resident;

/** Tells who of the register a line means; nobody is moved from where they are. */
final class Recognition {

  private Recognition() {}

  /** Who is meant; empty where it is somebody new. */
  static Optional<Resident> of(PersonLine line, List<Candidate> candidates, PlaceCode within)
      throws Wrong {
    if (line.resident() != null) return Optional.of(byId(line, candidates, within));
    var number = line.number();
    if (number != null) {
      for (var each : candidates) {
        if (number.equals(each.resident().papers().number())) {
          return Optional.of(named(line, atHome(line, each, within)));
        }
      }
    }
    var alike = candidates.stream().filter(it -> isAlike(line, it)).toList();
    if (alike.size() > 1) {
      throw new Wrong(Column.NAME, String.valueOf(line.name()), ImportFault.SEVERAL_FIT);
    }
    if (alike.size() == 1) return Optional.of(alike.getFirst().resident());
    if (line.name() == null) throw new Wrong(Column.NAME, "", ImportFault.NAME_MISSING);
    return Optional.empty();
  }

  private static Resident byId(PersonLine line, List<Candidate> candidates, PlaceCode within)
      throws Wrong {
    var number = line.number();
    Candidate found = null;
    for (var each : candidates) {
      var known = each.resident();
      if (known.residentId().equals(line.resident())) {
        if (within.contains(each.grid())) found = each;
      } else if (number != null && number.equals(known.papers().number())) {
        throw new Wrong(Column.IDENTITY, number, ImportFault.IDENTITY_OF_ANOTHER);
      }
    }
    if (found != null && found.isHere() && found.dwelling() != line.dwelling().id) {
      throw new Wrong(
          Column.ADDRESS, line.dwelling().door(), ImportFault.FIXED_CHANGED, found.door());
    }
    if (found != null) return atHome(line, found, within);
    throw new Wrong(Column.RESIDENT, String.valueOf(line.resident()), ImportFault.RESIDENT_UNKNOWN);
  }

  /** A number under another name is a slip in one of them, and nobody is renamed by a slip. */
  private static Resident named(PersonLine line, Resident found) throws Wrong {
    var name = line.name();
    if (name == null || name.equals(found.name())) return found;
    throw new Wrong(Column.NAME, name, ImportFault.NAME_DISAGREES, Masked.name(found.name()));
  }

  private static Resident atHome(PersonLine line, Candidate found, PlaceCode within) throws Wrong {
    var told = String.valueOf(line.number() == null ? line.resident() : line.number());
    var column = line.number() == null ? Column.RESIDENT : Column.IDENTITY;
    if (!within.contains(found.grid())) {
      throw new Wrong(column, told, ImportFault.REGISTERED_ELSEWHERE);
    }
    if (!found.isHere()) throw new Wrong(column, told, ImportFault.NOT_HERE);
    if (found.dwelling() != line.dwelling().id) {
      throw new Wrong(column, told, ImportFault.REGISTERED_AT, found.door());
    }
    return found.resident();
  }

  /** The same name behind the same door, and nothing that says it is another person. */
  private static boolean isAlike(PersonLine line, Candidate it) {
    var known = it.resident();
    if (!it.isHere() || it.dwelling() != line.dwelling().id) return false;
    if (!known.name().equals(line.name())) return false;
    var number = known.papers().number();
    if (number != null && line.number() != null) return false;
    var sameBirth =
        line.birth() == null || known.birthDate() == null || line.birth().equals(known.birthDate());
    return sameBirth || line.phone() != null && Objects.equals(line.phone(), known.phone());
  }
}
