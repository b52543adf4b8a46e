package org.linli.sweeps.campaigns;

import org.linli.base.Fault;

/** What can be wrong with what is told of a door. */
public enum CampaignFault implements Fault.Why {
  /** The person does not belong to the household. */
  NOT_OF_THIS_HOUSEHOLD,
  /** Nobody was spoken with, so nobody can have been found unwell. */
  NOBODY_WAS_MET,
  /** Evidence of emptiness, of a door that was not found empty. */
  EVIDENCE_WITHOUT_VACANCY,
  NOT_A_GRID_OF_THE_SWEEP
}
