package org.linli.people.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.sheets.SheetRow;

/**
 * One kind of list on its way into the register. First each row is looked at, by itself and against
 * those before it; then the file is gone through again, and thousands of lines at once are settled:
 * compared with the register and, unless the run is dry, written.
 */
interface Passage<L extends Line> {

  /** Takes a row that is not taken out of what goes on. */
  interface Rejecting {
    void reject(int row, Wrong wrong);
  }

  /** A new time through the file. */
  void begin();

  /** What a row tells; empty where it is none of the list (a remark, a sum). */
  Optional<L> read(SheetRow row) throws Wrong;

  /** A line against those before it. */
  void look(L line) throws Wrong;

  /** What shows only when all lines were looked at. */
  void looked(Rejecting rejecting);

  /** What became of each row; those that are not in it were rejected. */
  Map<Integer, Outcome> settle(List<L> lines, Rejecting rejecting);

  /** After the last line was settled. */
  void settled();

  /** Rows that are taken, though something in them was not found; told like faults. */
  default Map<Integer, Wrong> unresolved() {
    return Map.of();
  }

  Map<Note, Integer> notes();
}
