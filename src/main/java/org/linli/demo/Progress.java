package org.linli.demo;

/** How far a long step of the demonstration is: how many are done of all there are. */
public record Progress(Step step, long done, long total) {

  /** What is counted: households entered, or communities whose households have reported. */
  public enum Step {
    HOUSEHOLDS,
    REPORTS
  }
}
