package org.linli.facts.known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.SourceAgency;

/** Which voice of an item counts: the owner's where it has spoken, else the newest. */
final class Voices {

  private static final Comparator<Voice> NEWEST =
      Comparator.comparing(Voice::asOf).thenComparing(Voice::recordedAt).reversed();

  private Voices() {}

  /**
   * @param register what a register says; it stands for the community's own voice, which on the
   *     card only tells since when the register's was confirmed
   */
  static @Nullable Known known(DataItem item, List<Voice> card, @Nullable Voice register) {
    if (item.register() == null) return card.isEmpty() ? null : ordered(item, card);
    var voices = new ArrayList<Voice>(card.size() + 1);
    var own = register;
    for (var it : card) {
      if (it.agency() != SourceAgency.COMMUNITY) voices.add(it);
      else if (register != null && confirms(it, register)) own = it;
    }
    if (own != null) voices.add(own);
    return voices.isEmpty() ? null : ordered(item, voices);
  }

  private static boolean confirms(Voice card, Voice register) {
    return card.value().equals(register.value()) && !card.asOf().isBefore(register.asOf());
  }

  private static Known ordered(DataItem item, List<Voice> voices) {
    if (voices.size() == 1) return new Known(voices);
    var ordered = new ArrayList<>(voices);
    ordered.sort(
        Comparator.comparing((Voice it) -> it.agency() != item.owner()).thenComparing(NEWEST));
    return new Known(ordered);
  }

  /**
   * The voices of an item after somebody has told: one an agency, the newest. A word that is older
   * than the agency's present one changes nothing.
   */
  static List<Voice> after(List<Voice> before, Voice told) {
    var after = new ArrayList<Voice>(before.size() + 1);
    for (var it : before) {
      if (it.agency() != told.agency()) after.add(it);
      else if (it.asOf().isAfter(told.asOf())) return before;
    }
    after.add(told);
    return after;
  }

  /** Is it the very same word again? */
  static boolean isSame(Voice one, Voice other) {
    return one.agency() == other.agency()
        && one.value().equals(other.value())
        && one.version() == other.version()
        && one.source().equals(other.source())
        && one.asOf().equals(other.asOf())
        && one.basis().equals(other.basis());
  }
}
