package org.linli.cases.whistles;

import org.linli.catalogue.SourceAgency;

/** What can be done with a whistle. */
public sealed interface WhistleStep {

  Act act();

  /** What is done with one department's call. */
  record OfCall(SourceAgency agency, CallStep step) implements WhistleStep {
    @Override
    public Act act() {
      return step.act();
    }
  }

  /** One more department is called. */
  record Summon(SourceAgency agency) implements WhistleStep {
    @Override
    public Act act() {
      return Act.SUMMON;
    }
  }

  /** All is done. */
  record Resolve() implements WhistleStep {
    @Override
    public Act act() {
      return Act.RESOLVE;
    }
  }

  /** Called off. */
  record Withdraw() implements WhistleStep {
    @Override
    public Act act() {
      return Act.WITHDRAW;
    }
  }

  /** Words for everybody, which change nothing. */
  record Remark() implements WhistleStep {
    @Override
    public Act act() {
      return Act.REMARK;
    }
  }
}
