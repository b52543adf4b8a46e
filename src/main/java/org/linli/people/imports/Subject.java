package org.linli.people.imports;

/** What a list is about. */
public enum Subject {
  RESIDENTS,
  ORGANISATIONS,
  /** Dwellings, whether or not anybody lives in them; the head of the household may be named. */
  DWELLINGS
}
