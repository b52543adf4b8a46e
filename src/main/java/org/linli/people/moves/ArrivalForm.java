package org.linli.people.moves;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.people.DwellingId;
import org.linli.people.HouseholdId;
import org.linli.people.IdentityNumber;
import org.linli.people.Into;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.Typed;

/**
 * Somebody who came, as typed. A citizen's number tells sex and birthday, so they are not asked;
 * every other field but the name and the door may be left out.
 */
record ArrivalForm(
    @Schema(example = "王芳") String name,
    Papers.@Nullable Kind paper,
    @Schema(example = "990101199001011230") @Nullable String number,
    @Schema(example = "CHN") @Nullable String nationality,
    Resident.@Nullable Sex sex,
    @Nullable LocalDate birthDate,
    @Schema(example = "10012345678") @Nullable String phone,
    Resident.@Nullable Relation relation,
    @Nullable HouseholdId household,
    @Nullable DwellingId dwelling,
    @Schema(example = "黄冈") @Nullable String outside,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    @Nullable Boolean fromRisk) {

  private static final int LONGEST = 200;
  private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,20}");

  Asked.Arrival read() {
    var faults = new ArrayList<Fault>();
    var named = Typed.plain(name);
    if (named.isEmpty()) faults.add(Fault.at("name", "", EdgeFault.MISSING));
    if (named.length() > LONGEST) faults.add(Fault.at("name", named, EdgeFault.TOO_LONG, LONGEST));
    var called = Typed.plain(phone);
    if (!called.isEmpty() && !PHONE.matcher(called).matches()) {
      faults.add(Fault.at("phone", called, MovesFault.NOT_A_PHONE));
    }
    var digits = Typed.plain(number).replace(" ", "").toUpperCase(Locale.ROOT);
    var kind =
        digits.isEmpty()
            ? Papers.Kind.NONE
            : paper == null || paper == Papers.Kind.NONE ? Papers.Kind.RESIDENT_ID : paper;
    if (kind == Papers.Kind.RESIDENT_ID && IdentityNumber.wrong(digits).isPresent()) {
      faults.add(Fault.at("number", digits, MovesFault.NOT_AN_IDENTITY_NUMBER));
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, faults);
    var told = kind == Papers.Kind.RESIDENT_ID ? new IdentityNumber(digits) : null;
    return new Asked.Arrival(
        named,
        told != null ? told.sex() : sex == null ? Resident.Sex.UNKNOWN : sex,
        told != null ? told.birthDate() : birthDate,
        new Papers(
            kind,
            digits.isEmpty() ? null : digits,
            nationality == null ? Papers.CHINA : nationality),
        called.isEmpty() ? null : called,
        relation,
        into(household, dwelling),
        blankIsNull(outside),
        on,
        until,
        Boolean.TRUE.equals(fromRisk));
  }

  /** The door told, a household's before a dwelling's; refused where none is. */
  static Into into(@Nullable HouseholdId household, @Nullable DwellingId dwelling) {
    var door = doorOrNull(household, dwelling);
    if (door == null) throw Refusal.because(MovesReason.DOOR_UNTOLD);
    return door;
  }

  static @Nullable Into doorOrNull(@Nullable HouseholdId household, @Nullable DwellingId dwelling) {
    if (household != null) return new Into.Joining(household);
    return dwelling == null ? null : new Into.Founding(dwelling);
  }

  static @Nullable String blankIsNull(@Nullable String text) {
    var plain = Typed.plain(text);
    if (plain.length() > LONGEST) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at("outside", plain, EdgeFault.TOO_LONG, LONGEST)));
    }
    return plain.isEmpty() ? null : plain;
  }
}
