package org.linli.catalogue.proposals;

import org.linli.base.Refusal;

/** Why a proposal is not taken, or not decided like this. */
public enum ProposalReason implements Refusal.Reason {
  PROPOSAL_WRONG(422),
  /** An item goes by this name already; its key and name are told. */
  NAME_TAKEN(409),
  ALREADY_DECIDED(409);

  private final int status;

  ProposalReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
