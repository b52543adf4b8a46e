package org.linli.sweeps.paper;

import org.linli.base.Fault;

/** What can be wrong with one box of a sheet, or with one door. */
public enum PaperFault implements Fault.Why {
  NOT_OF_THIS_BUILDING,
  NOT_HERE_ANY_MORE,
  TWICE,
  TOO_MANY_CORRECTIONS,
  NOT_NOW
}
