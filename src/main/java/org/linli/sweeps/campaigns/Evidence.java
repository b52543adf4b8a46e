package org.linli.sweeps.campaigns;

/** What shows that nobody lives behind a door; a neighbour's word alone does not. */
public enum Evidence {
  /** The water or electricity meter has not moved. */
  METER,
  PROPERTY_MANAGER,
  LANDLORD,
  /** Sealed, gutted or without a door. */
  SEEN_EMPTY
}
