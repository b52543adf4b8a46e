package org.linli.sweeps.chase;

/** By what a silent household is being reached; in this order. */
public enum ChaseStep {
  /** No step that can reach it has begun. */
  WAITING,
  MESSAGE,
  STEWARD,
  CALL,
  VISIT
}
