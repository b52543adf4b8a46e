package org.linli.places.outlines;

import java.util.List;
import org.linli.base.Fault;

/** What became of a file of outlines, or would when {@code dryRun}. */
public record OutlineReport(
    boolean dryRun,
    Crs crs,
    CrsReason crsReason,
    int accepted,
    List<Repaired> repaired,
    List<Rejected> rejected) {

  /** How the file's coordinates became known. */
  public enum CrsReason {
    GIVEN,
    TOLD_BY_FILE,
    COMPARED
  }

  /** An outline that was not valid and was mended; {@code why} names what was wrong first. */
  public record Repaired(String code, String name, Invalidity why) {}

  /** {@code index} counts the features of the file from 0. */
  public record Rejected(int index, String code, Fault fault) {}
}
