package org.linli.sheets.template.xlsx;

/** Where a part points: {@code part} is the path in the file, or an address outside it. */
record Relation(String id, String type, String part, boolean outside) {

  /** The last word of the type, alike in both editions of the standard: {@code worksheet}. */
  boolean is(String kind) {
    return type.substring(type.lastIndexOf('/') + 1).equals(kind);
  }
}
