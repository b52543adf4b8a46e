package org.linli.orders;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.edge.Caller;

/** Orders of one occasion: what is looked up of places is looked up once for all of them. */
public final class OrderBatch {

  private final OrderLife life;
  private final OrderStore store;
  private final Caller by;
  private final Office office;
  private final @Nullable UUID exercise;
  private final Admissions.Known known = new Admissions.Known();

  OrderBatch(OrderLife life, OrderStore store, Caller by, Office office, @Nullable UUID exercise) {
    this.life = life;
    this.store = store;
    this.by = by;
    this.office = office;
    this.exercise = exercise;
  }

  /**
   * One that was issued.
   *
   * @param tasks at how many places it has a task
   */
  public record Issued(UUID id, int tasks) {}

  /** Issues one, or refuses it with all that stops it. */
  public Issued issue(String source, OrderWish wish) {
    var draft = life.draft(by, office, wish, source, exercise);
    return issue(draft, life.look(by, draft, known));
  }

  /** Issues one unless something stops it, which an exercise goes on without. */
  public Optional<Issued> issueUnlessStopped(String source, OrderWish wish) {
    var draft = life.draft(by, office, wish, source, exercise);
    var look = life.look(by, draft, known);
    return look.stops().isEmpty() ? Optional.of(issue(draft, look)) : Optional.empty();
  }

  private Issued issue(Order draft, Admissions.Look look) {
    store.add(draft, by);
    var tasks = look.tasks();
    life.issue(by, draft, look);
    known.issued(draft, look);
    return new Issued(draft.id(), tasks.leaves().size() + tasks.above().size());
  }
}
