package org.linli.facts.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.journal.Journal;

/**
 * A list of which its agency has said that nobody is missing on it: whoever was registered in the
 * place on its day and is not on it is not of it.
 *
 * @param item a yes-or-no item, such as {@code DISABLED}
 * @param listed how many are on it
 * @param source the name of its file
 */
record WholeList(
    String item,
    SourceAgency agency,
    PlaceCode place,
    LocalDate asOf,
    int listed,
    String source,
    Instant recordedAt,
    UUID account,
    UUID post) {

  /** How clients know that somebody is not on a list, before the list's name. */
  static final String NOT_ON = "not-on-list: ";

  /** What it says of whoever is not on it. */
  Voice absence() {
    return new Voice(
        agency, "N", 1, NOT_ON + source, asOf, recordedAt, account, post, Journal.DUTY);
  }

  /** Does it tell of somebody who has been in a grid since a day? */
  boolean tellsOf(PlaceCode grid, LocalDate since) {
    return place.contains(grid) && !since.isAfter(asOf);
  }
}
