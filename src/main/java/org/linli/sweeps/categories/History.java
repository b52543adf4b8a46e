package org.linli.sweeps.categories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;

/**
 * All that was ever entered of somebody, in the order it happened, whatever the order it came in,
 * and how they stand by it. Whoever knows the log knows the state; nothing else is believed.
 */
public record History(List<Line> lines, Standing now) {

  /**
   * An entry and how somebody stood after it.
   *
   * @param overtaken why it leads nowhere: what came in later happened before, and it does not
   *     follow any more; kept and shown all the same
   */
  public record Line(Entry entry, Standing after, Refusal.@Nullable Reason overtaken) {}

  public static History of(Collection<Entry> log) {
    var lines = new ArrayList<Line>();
    var now = Standing.NOTHING;
    for (var entry : log.stream().sorted(Entry.ORDER).toList()) {
      Refusal.Reason overtaken = null;
      if (entry.counts()) {
        try {
          now = now.next(entry.step());
        } catch (Refusal refused) {
          overtaken = refused.reason();
        }
      }
      lines.add(new Line(entry, now, overtaken));
    }
    return new History(List.copyOf(lines), now);
  }

  /** The same with one more; refused by name where it does not follow what happened before it. */
  public History with(Entry more) {
    var before = Standing.NOTHING;
    for (var line : lines) {
      if (Entry.ORDER.compare(line.entry(), more) < 0) before = line.after();
    }
    before.next(more.step());
    var log = new ArrayList<>(lines.stream().map(Line::entry).toList());
    log.add(more);
    return of(log);
  }

  public boolean has(java.util.UUID entry) {
    return lines.stream().anyMatch(it -> it.entry().id().equals(entry));
  }
}
