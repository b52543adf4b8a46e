package org.linli.people.organisations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * What somebody tells of an organisation, tidied: half-width letters, no blanks at the ends. In a
 * correction {@code keeper} and {@code phone} that are null stay as they are, and an empty text
 * takes them away, because who corrects sees them masked only.
 */
public record OrganisationTold(
    PlaceCode grid,
    @Schema(example = "好再来面馆") String name,
    Organisation.Kind kind,
    @Schema(example = "91350100M000100Y43") String code,
    @Schema(example = "民族路12号3栋") String address,
    @Schema(example = "王芳") @Nullable String keeper,
    @Schema(example = "027-12345678") @Nullable String phone) {

  static final int LONGEST_NAME = 100;
  static final int LONGEST_ADDRESS = 200;
  private static final Pattern PHONE = Pattern.compile("\\d{5,15}");

  public OrganisationTold {
    name = tidy(name);
    code = half(code).replace(" ", "").toUpperCase(Locale.ROOT);
    address = tidy(address);
    keeper = keeper == null ? null : tidy(keeper);
    phone = phone == null ? null : digits(phone);
  }

  /** Everything wrong with it; where each stands is named as the JSON field. */
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (grid.level() != Level.GRID) {
      faults.add(Fault.at("grid", grid, OrganisationFault.NOT_A_GRID));
    }
    if (name.isEmpty()) faults.add(Fault.at("name", name, OrganisationFault.NAME_MISSING));
    tooLong("name", name, LONGEST_NAME, faults);
    tooLong("address", address, LONGEST_ADDRESS, faults);
    if (keeper != null) tooLong("keeper", keeper, LONGEST_NAME, faults);
    phoneFault(phone).ifPresent(faults::add);
    if (!code.isEmpty()) {
      CreditCode.wrong(code)
          .ifPresent(wrong ->
              faults.add(
                  switch (wrong) {
                    case SHAPE -> Fault.at("code", code, OrganisationFault.CODE_SHAPE);
                    case CHECK_LETTER ->
                        Fault.at("code", code, OrganisationFault.CODE_CHECK_LETTER);
                  }));
    }
    return faults;
  }

  @Nullable String codeOrNull() {
    return code.isEmpty() ? null : code;
  }

  static java.util.Optional<Fault> phoneFault(@Nullable String phone) {
    if (phone == null || phone.isEmpty() || PHONE.matcher(phone).matches()) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(Fault.at("phone", phone, OrganisationFault.NOT_A_PHONE));
  }

  static void tooLong(String where, String text, int most, List<Fault> faults) {
    if (text.codePointCount(0, text.length()) <= most) return;
    var shown = text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    faults.add(Fault.at(where, shown, OrganisationFault.TOO_LONG, most));
  }

  static String tidy(String text) {
    return text.strip();
  }

  private static String half(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** A phone without what people write between its digits, and without China's +86. */
  static String digits(String phone) {
    var digits = half(phone).replaceAll("[\\s()\\-–—.]", "");
    return digits.startsWith("+86") ? digits.substring(3) : digits;
  }
}
