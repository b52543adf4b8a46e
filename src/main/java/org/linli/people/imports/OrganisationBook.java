package org.linli.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationId;

/** The organisations of one place (a subdistrict at most), to find the one a line means. */
final class OrganisationBook {

  private final Map<OrganisationId, Organisation> byId = new HashMap<>();
  private final Map<String, Organisation> byCode = new HashMap<>();
  private final Map<String, List<Organisation>> byName = new HashMap<>();

  OrganisationBook(List<Organisation> all) {
    for (var it : all) {
      byId.put(it.id(), it);
      var code = it.code();
      if (code != null) byCode.put(code.text(), it);
      byName.computeIfAbsent(AddressText.plain(it.name()), _ -> new ArrayList<>()).add(it);
    }
  }

  /**
   * Which one is meant; empty where it is a new one.
   *
   * @param elsewhere codes that are known outside the place
   */
  Optional<Organisation> find(OrganisationLine line, Set<String> elsewhere) throws Wrong {
    var code = line.code() == null ? null : line.code().text();
    if (code != null && elsewhere.contains(code)) {
      throw new Wrong(Column.CREDIT_CODE, code, ImportFault.CODE_ELSEWHERE);
    }
    var ofCode = code == null ? null : byCode.get(code);
    var id = line.id();
    if (id != null) {
      var known = byId.get(id);
      if (known == null) {
        throw new Wrong(Column.ORGANISATION, id.toString(), ImportFault.ORGANISATION_UNKNOWN);
      }
      if (ofCode != null && !ofCode.id().equals(id)) {
        throw new Wrong(
            Column.CREDIT_CODE, ofCodeText(code), ImportFault.CODE_OF_ANOTHER, ofCode.name());
      }
      return Optional.of(known);
    }
    if (ofCode != null) {
      // Nobody is renamed by a slip in one of eighteen letters.
      if (!AddressText.plain(ofCode.name()).equals(AddressText.plain(line.name()))) {
        throw new Wrong(
            Column.CREDIT_CODE, ofCodeText(code), ImportFault.CODE_OF_ANOTHER, ofCode.name());
      }
      return Optional.of(ofCode);
    }
    return byName(line);
  }

  private static String ofCodeText(@org.jspecify.annotations.Nullable String code) {
    return String.valueOf(code);
  }

  private Optional<Organisation> byName(OrganisationLine line) throws Wrong {
    var alike =
        byName.getOrDefault(AddressText.plain(line.name()), List.of()).stream()
            .filter(it -> line.code() == null || it.code() == null)
            .filter(it -> isThere(line, it))
            .toList();
    if (alike.size() > 1) {
      throw new Wrong(Column.ORGANISATION_NAME, line.name(), ImportFault.SEVERAL_ORGANISATIONS_FIT);
    }
    return alike.stream().findFirst();
  }

  /** At the same address, in the same building, or, where no address is told, in the same grid. */
  private static boolean isThere(OrganisationLine line, Organisation it) {
    var door = line.door();
    if (door == null) return line.grid() == null || line.grid() == it.grid().value();
    if (isSameAddress(door, it)) return true;
    var building = line.building();
    return building != null && Objects.equals(building.id, it.building());
  }

  static boolean isSameAddress(DoorText door, Organisation it) {
    return AddressText.plain(door.text()).equals(AddressText.plain(it.address()));
  }
}
