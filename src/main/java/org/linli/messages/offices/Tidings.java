package org.linli.messages.offices;

import java.util.List;
import org.linli.edge.Caller;

/** What an office is to be told of now; said by a room above, which knows what waits for whom. */
public interface Tidings {

  /** All that waits for a post; what there is none of is left out. */
  List<Tiding> of(Caller caller);
}
