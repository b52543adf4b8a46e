package org.linli.cases;

import java.util.NoSuchElementException;
import org.linli.authority.Posts;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for alcoves that do something beside a case: its log tells that too. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseNotes {

  private final CaseStore store;
  private final Posts posts;

  CaseNotes(CaseStore store, Posts posts) {
    this.store = store;
    this.posts = posts;
  }

  /** A case held by somebody; nobody else changes it before the end of the transaction. */
  public record Held(CaseFile file, Standing standing) {

    /** May they see it by its place and whose it is, without being asked to assist? */
    public boolean isSeen() {
      return standing.sees(file);
    }
  }

  public Held hold(Caller caller, CaseId id) {
    caller.require(Power.SEE_CASES);
    return new Held(hold(id), new Standing(caller, posts.office(caller)));
  }

  /** The same for whoever only looks. */
  public Held find(Caller caller, CaseId id) {
    caller.require(Power.SEE_CASES);
    var file = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    return new Held(file, new Standing(caller, posts.office(caller)));
  }

  /** The same where time or the program does something. */
  public CaseFile hold(CaseId id) {
    return store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  /** Adds a line; how the case stands is not changed by it. */
  public void add(CaseFile held, LogLine line) {
    store.mark(held, line, null);
  }
}
