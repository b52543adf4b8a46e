package org.linli.people.tags;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.ResidentId;
import org.linli.people.residents.Located;
import org.linli.people.residents.ResidentFault;
import org.linli.people.residents.ResidentReason;
import org.linli.people.residents.Residents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to protection tags. */
@Service
@Transactional
public class Tags {

  /** The source of a tag that came with a person who turned out to be the same. */
  public static final String MERGE = "merge";

  private final TagStore store;
  private final Residents residents;
  private final Journal journal;
  private final Clock clock;

  Tags(TagStore store, Residents residents, Journal journal, Clock clock) {
    this.store = store;
    this.residents = residents;
    this.journal = journal;
    this.clock = clock;
  }

  /** Those that hold first, then those that have ended. */
  @Transactional(readOnly = true)
  public List<ProtectionTag> of(Caller caller, ResidentId id) {
    residents.requiring(caller, Power.SEE_PEOPLE, id);
    return store.of(id);
  }

  /** Those that hold, for several people in one look-up; for who has asked for the right. */
  @Transactional(readOnly = true)
  public Map<ResidentId, List<ProtectionTag>> holding(Collection<ResidentId> ids) {
    return store.holding(ids);
  }

  /** Begins it; nothing happens where it holds already. */
  public void begin(Caller caller, ResidentId id, ProtectionTag.Kind kind, String source) {
    var located = residents.requiring(caller, Power.KEEP_REGISTER, id);
    if (source.isBlank()) {
      throw Refusal.forFaults(
          ResidentReason.DATA_WRONG, List.of(Fault.at("source", "", ResidentFault.SOURCE_MISSING)));
    }
    if (store.begin(id, kind, source.strip(), clock.instant(), caller)) {
      note(caller, "TAG_BEGUN", located, kind);
    }
  }

  /** Ends it; nothing happens where it does not hold. */
  public void end(Caller caller, ResidentId id, ProtectionTag.Kind kind) {
    var located = residents.requiring(caller, Power.KEEP_REGISTER, id);
    if (store.end(id, kind, clock.instant(), caller)) note(caller, "TAG_ENDED", located, kind);
  }

  /** What protects one of two who are the same protects the other from now on. */
  public void share(Caller caller, ResidentId from, ResidentId to) {
    for (var tag : store.of(from)) {
      if (tag.endedAt() == null) begin(caller, to, tag.kind(), MERGE);
    }
  }

  /** The two were not the same after all. */
  public void unshare(Caller caller, ResidentId from) {
    for (var tag : store.of(from)) {
      if (tag.endedAt() == null && tag.source().equals(MERGE)) end(caller, from, tag.kind());
    }
  }

  private void note(Caller caller, String action, Located located, ProtectionTag.Kind kind) {
    var id = located.resident().residentId();
    journal.note(caller, action, id.toString(), located.grid(), Map.of("kind", kind.name()));
  }
}
