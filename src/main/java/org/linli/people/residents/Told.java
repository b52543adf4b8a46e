package org.linli.people.residents;

import java.util.Map;
import org.linli.journal.Journal;

/**
 * What somebody says about a person: the data that are given (an empty text takes one away), from
 * whom they know it, on what basis it is kept, and whether what is rare was confirmed to be so.
 */
public record Told(Map<Datum, String> data, String source, String basis, boolean confirmed) {

  /** The basis of a correction that the person asked for: PIPL, article 46. */
  public static final String PERSON_ASKED = "PIPL-46";

  /** Within a post's everyday duty. */
  public static Told onDuty(Map<Datum, String> data, String source, boolean confirmed) {
    return new Told(data, source, Journal.DUTY, confirmed);
  }
}
