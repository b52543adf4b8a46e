package org.linli.sweeps.fevers;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.linli.cases.CaseId;
import org.linli.cases.Cases;
import org.linli.cases.Source;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the readings a case was opened for; each look at them is in the journal. */
@Service
@Transactional
public class FeverCases {

  private final FeverStore store;
  private final Cases cases;
  private final Journal journal;

  FeverCases(FeverStore store, Cases cases, Journal journal) {
    this.store = store;
    this.cases = cases;
    this.journal = journal;
  }

  /**
   * The readings of a case the caller handles or answers for, the newest first; none once their day
   * was dropped.
   *
   * @throws NoSuchElementException where it is none of readings, or not theirs to see
   */
  List<FeverStore.Measured> readings(Caller caller, CaseId id) {
    var it = cases.file(caller, id).it();
    if (it.source() != Source.READING) throw new NoSuchElementException(id.toString());
    journal.note(caller, "FEVER_SEEN", id.toString(), it.spot().place(), Map.of());
    return store.of(id);
  }
}
