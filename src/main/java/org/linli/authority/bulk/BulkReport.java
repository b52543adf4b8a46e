package org.linli.authority.bulk;

import java.util.List;
import org.linli.base.Fault;

/**
 * What became of a table, or would: how many rows made an account, gave a further post, told the
 * department of a post that had none, or were there already. {@code made} has the one-time
 * passwords, told this once.
 */
public record BulkReport(
    boolean dryRun,
    int rows,
    int created,
    int given,
    int agencies,
    int unchanged,
    TableFile.Line header,
    List<AskedRow.Rejected> rejected,
    List<Made> made) {

  static final int MOST_ERRORS = 200;

  /** A new account with its one-time password, for the sheet that is handed out. */
  public record Made(String name, String user, String title, String oneTimePassword) {}

  /** One thing wrong, with the line it stands in. */
  record Wrong(int line, Fault fault) {}

  /** The first faults, row by row. */
  List<Wrong> errors() {
    return rejected.stream()
        .flatMap(row -> row.faults().stream().map(it -> new Wrong(row.line().number(), it)))
        .limit(MOST_ERRORS)
        .toList();
  }
}
