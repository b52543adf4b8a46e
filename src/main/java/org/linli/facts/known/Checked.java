package org.linli.facts.known;

import org.linli.catalogue.DataItem;
import org.linli.catalogue.SourceAgency;

/**
 * A telling that may be recorded.
 *
 * @param value as the catalogue keeps it, in {@code version}
 * @param unread of an older version, without a counterpart in the newest
 */
record Checked(
    int position, Telling telling, DataItem item, String value, int version, boolean unread) {

  /** Does the register hold the item, and is it the community's word? */
  boolean isOfRegister() {
    return item.register() != null && telling.agency() == SourceAgency.COMMUNITY && !unread;
  }
}
