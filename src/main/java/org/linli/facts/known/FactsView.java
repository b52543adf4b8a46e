package org.linli.facts.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;

/**
 * Everything known of a subject as it is shown: covered where it is personal, each with its voices.
 *
 * @param unread words of older versions that wait for a person to read
 */
record FactsView(Subject subject, PlaceCode grid, List<ItemView> items, List<LineView> unread) {

  /**
   * @param words what counts, in words of the reader's language
   * @param covered stars stand for a part of it or all
   * @param disputed sources say different things
   * @param fresh true enough not to be asked again
   * @param register the register holds it, and it is corrected there as well
   * @param codes what it may be, of a closed list
   */
  record ItemView(
      String item,
      String name,
      String englishName,
      DataType type,
      @Nullable String unit,
      SourceAgency owner,
      String words,
      boolean covered,
      boolean disputed,
      boolean fresh,
      boolean register,
      boolean correctable,
      List<VoiceView> voices,
      List<CodeView> codes) {}

  record CodeView(String code, String name, String englishName) {}

  /**
   * @param by the title of the post that entered it; null where it was the household or a first
   *     load
   * @param counts it is the one that counts
   */
  record VoiceView(
      SourceAgency agency,
      String words,
      String source,
      LocalDate asOf,
      Instant recordedAt,
      @Nullable String by,
      String basis,
      boolean counts) {}

  /** One telling of the history. */
  record LineView(
      UUID id,
      String item,
      SourceAgency agency,
      String words,
      String source,
      LocalDate asOf,
      Instant recordedAt,
      @Nullable String by,
      String basis,
      boolean unread) {}

  static ItemView item(
      SubjectFacts.Stated it, Map<UUID, String> titles, Locale language, Values.PlaceNames names) {
    var item = it.item();
    var known = it.known();
    var codes = item.value().codes();
    return new ItemView(
        item.key(),
        item.name(),
        item.englishName(),
        item.value().type(),
        item.value().unit(),
        item.owner(),
        shown(item, known.value(), language, names),
        Covered.isCovered(item),
        known.isDisputed(),
        it.fresh(),
        item.register() != null,
        item.register() == null || RegisterTellings.canTell(item.key()),
        known.voices().stream()
            .map(v ->
                new VoiceView(
                    v.agency(),
                    shown(item, v.value(), language, names),
                    v.source(),
                    v.asOf(),
                    v.recordedAt(),
                    title(v, titles),
                    v.basis(),
                    v.equals(known.voice())))
            .toList(),
        codes == null
            ? List.of()
            : codes.codes().stream()
                .map(c -> new CodeView(c.code(), c.name(), c.englishName()))
                .toList());
  }

  static LineView line(
      DataItem item,
      FactStore.Line it,
      Map<UUID, String> titles,
      Locale language,
      Values.PlaceNames names) {
    var voice = it.voice();
    return new LineView(
        it.id(),
        it.item(),
        voice.agency(),
        it.unread() ? voice.value() : shown(item, voice.value(), language, names),
        voice.source(),
        voice.asOf(),
        voice.recordedAt(),
        title(voice, titles),
        voice.basis(),
        it.unread());
  }

  private static String shown(
      DataItem item, String value, Locale language, Values.PlaceNames names) {
    return Covered.shown(item, Values.words(item, value, language, names));
  }

  private static @Nullable String title(Voice voice, Map<UUID, String> titles) {
    return voice.post() == null ? null : titles.get(voice.post());
  }
}
