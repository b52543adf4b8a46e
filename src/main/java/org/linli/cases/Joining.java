package org.linli.cases;

import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.springframework.stereotype.Component;

/** Has a report that has just come in go on with the case that is of the same thing. */
@Component
class Joining {

  private static final String LINK = "the reporter's link";

  private final CaseStore store;
  private final Posts posts;
  private final Journal journal;
  private final WorkDays days;

  Joining(CaseStore store, Posts posts, Journal journal, WorkDays days) {
    this.store = store;
    this.posts = posts;
    this.journal = journal;
    this.days = days;
  }

  /**
   * False where the other has come to rest meanwhile: then the report stands for itself.
   *
   * @param by null for a household
   * @param same the case, or one that was merged into it
   */
  boolean join(@Nullable Caller by, Case it, CaseId same, Instant now) {
    var main =
        main(same)
            .filter(one -> isSeen(by, it, one) && !one.isGuarded())
            .orElseThrow(() -> unknown(same));
    if (!main.it().isOpen() || main.id().equals(it.id())) return false;
    var file = store.hold(it.id()).orElseThrow();
    var next = it.next(new CaseStep.Merge(main.id()), now, days::after);
    var line = LogLine.of(now, CaseStep.Act.MERGE, next, by, "");
    store.save(file, next, null, by == null ? line.because(LINK) : line);
    store.merged(it.id(), main.id());
    note(by, it, main);
    return true;
  }

  /** Held, so that it does not come to rest while something joins it. */
  private Optional<CaseFile> main(CaseId same) {
    var found = store.hold(same);
    var into = found.map(CaseFile::into).orElse(null);
    return into == null ? found : store.hold(into);
  }

  /** A household joins what is of the same subdistrict; who enters reports, what they see. */
  private boolean isSeen(@Nullable Caller by, Case it, CaseFile main) {
    return by == null
        ? main.it().spot().dispatch().contains(it.spot().place())
        : new Standing(by, posts.office(by)).sees(main);
  }

  private void note(@Nullable Caller by, Case it, CaseFile main) {
    var detail = Map.of("into", main.id().toString());
    var place = it.spot().place();
    if (by == null) journal.noteOwn("CASE_MERGE", it.id().toString(), place, LINK, detail);
    else journal.note(by, "CASE_MERGE", it.id().toString(), place, detail);
  }

  private static NoSuchElementException unknown(CaseId id) {
    return new NoSuchElementException(id.toString());
  }
}
