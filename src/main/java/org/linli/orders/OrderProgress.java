package org.linli.orders;

/**
 * How far an order is within a place, summed up of where the work is done.
 *
 * @param tasks at how many places the work is to be done
 * @param excused how many of them need not; what they were to do is in no sum
 * @param asking how many wait for the issuer's answer
 * @param target of how much, and {@code told} how much is done
 */
public record OrderProgress(
    int tasks,
    int acknowledged,
    int done,
    int excused,
    int asking,
    int late,
    long target,
    long told) {

  public static final OrderProgress NONE = new OrderProgress(0, 0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  public OrderProgress plus(OrderProgress it) {
    return new OrderProgress(
        tasks + it.tasks,
        acknowledged + it.acknowledged,
        done + it.done,
        excused + it.excused,
        asking + it.asking,
        late + it.late,
        target + it.target,
        told + it.told);
  }

  OrderProgress seen(long covered) {
    return new OrderProgress(tasks, acknowledged, done, excused, asking, late, target, covered);
  }
}
