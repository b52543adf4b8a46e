package org.linli.catalogue;

import java.util.List;

/** What was accepted here besides the items that are shipped; kept by the alcove of proposals. */
public interface LocalItems {

  /** Changes whenever something is accepted; asked often, so it is answered from memory. */
  Stamp stamp();

  /** These items, with synonyms found here, and the items that were accepted here behind them. */
  List<DataItem> added(List<DataItem> shipped);

  /** How many proposals were accepted until when. */
  record Stamp(long accepted, long lastAt) {
    public static final Stamp NONE = new Stamp(0, 0);
  }
}
