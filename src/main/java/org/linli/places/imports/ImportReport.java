package org.linli.places.imports;

import java.util.List;
import java.util.UUID;
import org.linli.base.Fault;

/**
 * What an import did, or would do when {@code dryRun}. {@code added}, {@code changed} and {@code
 * unchanged} count places; {@code rejected} counts rows, of which {@code errors} shows the first.
 */
public record ImportReport(
    UUID id,
    boolean dryRun,
    List<FileRead> files,
    Counts counts,
    long rejected,
    List<Rejected> errors) {

  public static final int MOST_ERRORS = 200;

  public record FileRead(String name, long rows) {}

  public record Counts(long added, long changed, long unchanged) {}

  /** A row that was not taken: 1 is the first row after the header. */
  public record Rejected(String file, int row, Fault fault) {}

  /** Can the rejected rows be fetched? */
  public boolean hasRest() {
    return !dryRun && rejected > 0;
  }

  boolean wrote() {
    return !dryRun && counts.added() + counts.changed() + rejected > 0;
  }
}
