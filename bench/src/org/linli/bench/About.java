package org.linli.bench;

import java.util.Map;
import org.linli.catalogue.ItemSubject;

/**
 * Who or what a truth is about.
 *
 * @param subject as the program writes it: {@code RESIDENT:420103001-17}
 * @param given what the registers hold of it already, by item, such as AGE, SEX and STAY
 */
record About(ItemSubject kind, String subject, Map<String, String> given) {
  About {
    given = Map.copyOf(given);
  }
}
