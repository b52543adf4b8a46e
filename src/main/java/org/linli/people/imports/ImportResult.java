package org.linli.people.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an import did, or would do: rows added, changed, the same and rejected; buildings, dwellings
 * and households made for them; what else is to be told, counted; the first faults; and how many
 * rows were taken though something in them was not found, with the first of those.
 */
public record ImportResult(
    int added,
    int changed,
    int same,
    int rejected,
    int buildings,
    int dwellings,
    int households,
    Map<Note, Integer> notes,
    List<RowFault> faults,
    int unresolved,
    List<RowFault> unresolvedFirst) {

  static final int MOST_FAULTS = 200;

  public ImportResult {
    // One that was stored before anything could be unresolved has none.
    unresolvedFirst = Objects.requireNonNullElse(unresolvedFirst, List.of());
  }
}
