package org.linli.edge;

import org.linli.base.Fault;

/** What can be wrong with a parameter or a body, whatever the room. */
public enum EdgeFault implements Fault.Why {
  NOT_BETWEEN,
  NOT_A_PLACE_CODE,
  NOT_OF_THIS_KIND,
  MISSING,
  TOO_LONG
}
