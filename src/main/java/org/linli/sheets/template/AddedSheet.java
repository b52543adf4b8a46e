package org.linli.sheets.template;

import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet of texts that is put behind the others; its name is made one that no other has.
 *
 * @param widths of the columns in letters; the others have the usual width
 */
public record AddedSheet(String name, List<String> header, Rows rows, List<Integer> widths) {

  /** Pushes rows of texts one after the other. */
  public interface Rows {
    void each(Consumer<List<String>> take);
  }

  public AddedSheet {
    header = List.copyOf(header);
    widths = List.copyOf(widths);
  }
}
