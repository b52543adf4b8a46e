package org.linli.catalogue;

/** What a data item tells something of. */
public enum ItemSubject {
  RESIDENT,
  HOUSEHOLD,
  DWELLING,
  BUILDING,
  PLACE,
  ORGANISATION
}
