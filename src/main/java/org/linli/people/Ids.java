package org.linli.people;

import org.springframework.stereotype.Component;

/** Gives ids for good to buildings, entrances, dwellings, households and residents. */
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
