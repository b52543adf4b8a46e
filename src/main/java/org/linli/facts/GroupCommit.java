package org.linli.facts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What keeping many reports in one transaction is made of, whether they came one by one or as a
 * parcel: begin, write and let the listeners keep up, redo when overtaken, tell who watches.
 */
@Component
class GroupCommit {

  private static final int TRIES = 5;

  private final ReportStore store;
  private final List<IntakeListener> listeners;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  GroupCommit(
      ReportStore store,
      List<IntakeListener> listeners,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.store = store;
    this.listeners = listeners;
    this.transaction = transaction;
    this.events = events;
  }

  /** Others may have recorded the same households meanwhile: then look again and redo. */
  <T> T redoing(Supplier<T> record) {
    for (var left = TRIES - 1; ; left--) {
      try {
        return transaction.execute(_ -> {
          store.lookUpByKey();
          return record.get();
        });
      } catch (DuplicateKeyException | TransientDataAccessException overtaken) {
        if (left == 0) throw overtaken;
      }
    }
  }

  /** Within the transaction: the new rows, in the order in which all write, then the listeners. */
  void keep(List<Recorded.Step> steps, Consumer<List<Recorded>> write) {
    if (steps.isEmpty()) return;
    write.accept(steps.stream().map(Recorded.Step::now).sorted(ReportStore.BY_KEY).toList());
    listeners.forEach(listener -> listener.recorded(steps));
  }

  /** After the commit: where there is something new. */
  void tell(List<Recorded.Step> steps) {
    if (steps.isEmpty()) return;
    events.publishEvent(
        new ReportsCommitted(
            steps.stream().map(it -> it.now().grid()).collect(Collectors.toSet())));
  }
}
