package org.linli.facts.admission;

import java.util.UUID;
import org.linli.edge.Caller;
import org.springframework.stereotype.Service;

/** The door of forms that go out: through the gate, back with a reason, to their end. */
@Service
public class Issues {

  /** Lets a form through the gate, or refuses by name; answers the issue's id. */
  public UUID issue(Caller caller, Terms terms, Terms.Load load) {
    throw new UnsupportedOperationException();
  }
}
