package org.linli.facts.forms;

/** Where something of the pile stands: a column by its lowest heading, or a blank cell. */
record PilePlace(String file, String sheet, String kind, String cell) {}
