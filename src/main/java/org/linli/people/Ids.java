package org.linli.people;

import org.springframework.stereotype.Component;

/** Hands out the numbers by which the register knows its things for good; none is given twice. */
@Component
public class Ids {

  private final IdBlockStore blocks;

  Ids(IdBlockStore blocks) {
    this.blocks = blocks;
  }

  public long next() {
    return blocks.next();
  }
}
