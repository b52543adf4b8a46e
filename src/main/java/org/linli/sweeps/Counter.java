package org.linli.sweeps;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.facts.Channel;
import org.linli.facts.Party;

/** What is counted of a grid in a period, each in the column of its name. */
enum Counter {
  REPORTED_HOUSEHOLDS,
  MEASURED_PERSONS,
  OVER_PERSONS,
  ADDED_HOUSEHOLDS,
  /** Readings that stand, by who measured. */
  BY_RESIDENT,
  BY_EMPLOYER,
  BY_GATE,
  BY_VENUE,
  /** Reports that were taken, corrections among them, by the way they came. */
  VIA_LINK,
  VIA_PROXY,
  VIA_DOOR_QR,
  VIA_PHONE,
  VIA_PAPER,
  VIA_BATCH;

  static Counter of(Party party) {
    return switch (party) {
      case RESIDENT -> BY_RESIDENT;
      case EMPLOYER -> BY_EMPLOYER;
      case GATE -> BY_GATE;
      case VENUE -> BY_VENUE;
    };
  }

  static Counter of(Channel channel) {
    return switch (channel) {
      case LINK -> VIA_LINK;
      case PROXY -> VIA_PROXY;
      case DOOR_QR -> VIA_DOOR_QR;
      case PHONE -> VIA_PHONE;
      case PAPER -> VIA_PAPER;
      case BATCH -> VIA_BATCH;
    };
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A part of a statement for each, joined by commas. */
  static String each(Function<String, String> part) {
    return Arrays.stream(values())
        .map(it -> part.apply(it.column()))
        .collect(Collectors.joining(", "));
  }
}
