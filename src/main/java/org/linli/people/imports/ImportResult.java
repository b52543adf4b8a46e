package org.linli.people.imports;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do: residents added, changed, the same and rejected; buildings,
 * dwellings and households made for them; what else is to be told, counted; and the first faults.
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
    List<RowFault> faults) {

  static final int MOST_FAULTS = 200;
}
