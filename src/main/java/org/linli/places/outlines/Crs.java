package org.linli.places.outlines;

/** In which coordinates a file is drawn; AUTO lets the file say, or stored outlines show it. */
public enum Crs {
  WGS84,
  GCJ02,
  AUTO
}
