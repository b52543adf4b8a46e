package org.linli.people.moves;

import org.linli.base.Fault;

/** What can be wrong with what is told of somebody who comes. */
public enum MovesFault implements Fault.Why {
  NOT_AN_IDENTITY_NUMBER,
  NOT_A_PHONE
}
