package org.linli.command.activations;

import org.linli.base.Refusal;

/** Why an activation is not begun, changed or ended. */
public enum CommandReason implements Refusal.Reason {
  /** The plan has nothing for this level of response. */
  LEVEL_NOT_IN_PLAN(422),
  /** The law, or the plan, leaves declaring this level to a higher authority. */
  LEVEL_FOR_HIGHER(403),
  /** An end is past, or further away than the plan's level expects. */
  TERM_UNCLEAR(422),
  PLACES_OVERLAP(422),
  /** The same plan is alive there already: change that one. */
  ACTIVE_ALREADY(409),
  /** A higher authority commands there by the same plan: ask it. */
  HIGHER_COMMANDS(409),
  /** Only the authority that declared it, or one above, changes it. */
  DECLARED_BY_OTHERS(403),
  NOT_RESPONDING(409),
  /** It stands at this level. */
  SAME_LEVEL(409),
  GROUP_THERE_ALREADY(409),
  NO_SUCH_MATTER(422),
  GROUP_KEY_UNCLEAR(422),
  POST_UNCLEAR(422),
  /** A sweep goes from door to door: it is to be ended with it knowingly. */
  SWEEP_RUNNING(409),
  NOT_AN_EXERCISE(409),
  NOT_OVER(409),
  REVIEWED_ALREADY(409),
  INJECT_NOT_YET(409);

  private final int status;

  CommandReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
