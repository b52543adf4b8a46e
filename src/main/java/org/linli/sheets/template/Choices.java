package org.linli.sheets.template;

import java.util.List;

/**
 * A drop-down: the cells that have it and the texts it offers, in its order. The texts are none
 * where they are computed and not written down anywhere.
 */
public record Choices(List<CellRange> where, List<String> texts) {

  public Choices {
    where = List.copyOf(where);
    texts = List.copyOf(texts);
  }

  public boolean at(CellAt cell) {
    return where.stream().anyMatch(it -> it.contains(cell));
  }
}
