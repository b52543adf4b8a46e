package org.linli.facts.known;

import java.time.LocalDate;
import java.util.List;
import org.linli.catalogue.DataItem;

/**
 * An item of a subject with every voice there is, one an agency: that which counts first (the
 * owner's where it has spoken, else the newest), the others from the newest to the oldest.
 */
public record Known(List<Voice> voices) {

  public Known {
    voices = List.copyOf(voices);
    if (voices.isEmpty()) throw new IllegalArgumentException("Known by nobody");
  }

  /** The voice that counts. */
  public Voice voice() {
    return voices.getFirst();
  }

  public String value() {
    return voice().value();
  }

  /** Do sources say different things? */
  public boolean isDisputed() {
    return voices.stream().map(Voice::value).distinct().count() > 1;
  }

  /**
   * Is it true enough on a day not to be asked again? What a register alone keeps, such as where
   * somebody lives and with whom, is as it is there: nobody could answer for it elsewhere.
   */
  public boolean isFresh(DataItem item, LocalDate day) {
    var fresh = item.freshFor();
    if (item.register() != null && !RegisterTellings.canTell(item.key())) return true;
    return fresh == null || !voice().asOf().plus(fresh).isBefore(day);
  }
}
