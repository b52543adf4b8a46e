package org.linli.people.imports;

import java.util.List;

/** A row that was not taken, as it stood in the file, with its fault. */
public record RestRow(List<String> cells, RowFault fault) {}
