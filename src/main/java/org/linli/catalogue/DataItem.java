package org.linli.catalogue;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing offices want to know, as it is in one version.
 *
 * @param key stable through all versions, such as {@code BIRTH_DATE}
 * @param version counts from 1; a change of meaning, type or codes makes the next
 * @param standard the standard its values follow, such as {@code GB/T 2261.1}; null where none is
 *     known for sure
 * @param freshFor how long a value is true enough not to be asked again; null where it never ages
 * @param knowers who can know it, in the order they are asked; nobody for a derived one
 * @param synonyms other Chinese names in offices' forms
 * @param ambiguous those of the synonyms that other items of the subject go by as well
 * @param register the column of the registers that already holds it, as {@code table.column}
 */
public record DataItem(
    String key,
    int version,
    ItemSubject subject,
    String name,
    String englishName,
    List<String> synonyms,
    List<String> ambiguous,
    ValueRule value,
    @Nullable String standard,
    SourceAgency owner,
    @Nullable Period freshFor,
    Sensitivity sensitivity,
    List<Knower> knowers,
    @Nullable String register,
    @Nullable Derivation derivation) {

  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern REGISTER = Pattern.compile("[a-z_]+\\.[a-z_]+");

  public DataItem {
    synonyms = List.copyOf(synonyms);
    ambiguous = List.copyOf(ambiguous);
    knowers = List.copyOf(knowers);
    if (!KEY.matcher(key).matches()) throw wrong(key, "its key");
    if (version < 1) throw wrong(key, "its version");
    if (name.isBlank()) throw wrong(key, "its Chinese name");
    if (englishName.isBlank()) throw wrong(key, "its English name");
    if (!synonyms.containsAll(ambiguous)) throw wrong(key, "an ambiguous name it does not have");
    if (freshFor != null && (freshFor.isZero() || freshFor.isNegative())) {
      throw wrong(key, "how long it is fresh");
    }
    if (new HashSet<>(knowers).size() != knowers.size()) throw wrong(key, "who can know it");
    if (knowers.isEmpty() != (derivation != null)) throw wrong(key, "who can know it");
    if (register != null && !REGISTER.matcher(register).matches()) throw wrong(key, "its column");
  }

  /** May it be asked and kept? Not while its kind is off. */
  public boolean isInUse() {
    return !sensitivity.isOffAtFirst();
  }

  public boolean isDerived() {
    return derivation != null;
  }

  /** Is it its name, its English name or one of its synonyms, however it is typed? */
  public boolean goesBy(String words) {
    var plain = Labels.plain(words);
    return Labels.plain(name).equals(plain)
        || Labels.plain(englishName).equals(plain)
        || synonyms.stream().anyMatch(it -> Labels.plain(it).equals(plain));
  }

  /** The same item, with one more synonym. */
  public DataItem goingBy(String synonym) {
    var more = new java.util.ArrayList<>(synonyms);
    more.add(synonym);
    return new DataItem(
        key,
        version,
        subject,
        name,
        englishName,
        more,
        ambiguous,
        value,
        standard,
        owner,
        freshFor,
        sensitivity,
        knowers,
        register,
        derivation);
  }

  private static IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException("Data item " + key + " is wrong in " + what);
  }
}
