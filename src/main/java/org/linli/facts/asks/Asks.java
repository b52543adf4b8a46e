package org.linli.facts.asks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.springframework.stereotype.Service;

/** The door to what is open to be asked. At most one ask is open for an item of a subject. */
@Service
public class Asks {

  /** How many new asks were made, and how many needs an ask that was open already serves. */
  public record Made(int made, int merged) {}

  /** How many asks of a form are open, answered, declined or unanswerable, within a place. */
  public record Standing(int open, int answered, int declined, int unanswerable) {}

  /** A form needs these values by a moment; for who has let the form through the gate. */
  public Made need(UUID issue, Instant deadline, Collection<Need> needs) {
    throw new UnsupportedOperationException();
  }

  /** The form is over: what only it needed is not asked any more. */
  public void release(UUID issue) {
    throw new UnsupportedOperationException();
  }

  /** While a place's return of the form is open, what only it needs is not asked there. */
  public void pause(UUID issue, PlaceCode place) {
    throw new UnsupportedOperationException();
  }

  public void resume(UUID issue, PlaceCode place) {
    throw new UnsupportedOperationException();
  }

  public Standing standing(UUID issue, PlaceCode within) {
    throw new UnsupportedOperationException();
  }

  /** How many of these needs are open already, whoever asked for them. */
  public int openAlready(Collection<Need> needs) {
    throw new UnsupportedOperationException();
  }

  /** Seconds an answer takes, by item: the median of what was measured; none where too few were. */
  public Map<String, Double> medianSeconds(List<String> items) {
    throw new UnsupportedOperationException();
  }
}
