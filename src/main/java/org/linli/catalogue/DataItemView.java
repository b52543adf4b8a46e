package org.linli.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item as it crosses the edge, in one version.
 *
 * @param englishUnit the unit of a number in English; empty where English says none
 * @param freshFor how long a value stays fresh, as an ISO 8601 period ({@code P1Y}); null: for good
 * @param inUse false while its kind may not be asked or kept
 */
record DataItemView(
    String key,
    int version,
    ItemSubject subject,
    String name,
    String englishName,
    List<String> synonyms,
    List<String> ambiguous,
    ValueRule value,
    @Nullable String englishUnit,
    @Nullable String standard,
    SourceAgency owner,
    @Nullable String freshFor,
    Sensitivity sensitivity,
    boolean sensitive,
    boolean inUse,
    List<Knower> knowers,
    @Nullable String register,
    @Nullable Derivation derivation) {

  static DataItemView of(DataItem item) {
    var fresh = item.freshFor();
    return new DataItemView(
        item.key(),
        item.version(),
        item.subject(),
        item.name(),
        item.englishName(),
        item.synonyms(),
        item.ambiguous(),
        item.value(),
        item.value().unit() == null ? null : Units.name(item.value().unit(), Locale.ENGLISH),
        item.standard(),
        item.owner(),
        fresh == null ? null : fresh.toString(),
        item.sensitivity(),
        item.sensitivity().isSensitive(),
        item.isInUse(),
        item.knowers(),
        item.register(),
        item.derivation());
  }
}
