package org.linli.facts.admission;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done with a form, for whom has asked for the right to see it. */
@Service
class IssueLog {

  private final IssueStore store;

  IssueLog(IssueStore store) {
    this.store = store;
  }

  @Transactional(readOnly = true)
  List<IssueStore.Line> of(UUID issue) {
    return store.log(issue);
  }
}
