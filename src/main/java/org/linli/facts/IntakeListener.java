package org.linli.facts;

import java.util.List;

/**
 * Rooms above that keep something in step with the reports: called once per batch, inside its
 * transaction, so that what they keep is never ahead of or behind what is recorded.
 */
public interface IntakeListener {

  void recorded(List<Recorded.Step> batch);
}
