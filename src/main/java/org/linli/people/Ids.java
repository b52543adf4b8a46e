package org.linli.people;

import java.util.List;
import java.util.stream.LongStream;
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

  /**
   * So many at once, for rows that go in by COPY. Ids come over the same connection, which is the
   * rows' own as long as they go in: asked for among them, both would wait for each other for good.
   */
  public List<Long> next(int many) {
    return LongStream.generate(blocks::next).limit(many).boxed().toList();
  }
}
