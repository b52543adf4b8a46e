package org.linli.people.imports;

import java.util.List;
import org.linli.base.Fault;

/** A row that is not taken: its number as the spreadsheet shows it, the cell at fault, and why. */
public record RowFault(int row, String cell, String value, ImportFault why, List<String> facts) {

  Fault fault() {
    return new Fault(cell, value, why, List.copyOf(facts));
  }
}
