package org.linli.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demonstration's gateway: it sends nothing. It takes each message once, by its id, and keeps
 * the texts of the last thousand, but no number. One phone in 97 is out of reach, as it happens, so
 * that a failure can be seen.
 */
final class SimulatedGateway implements Gateway {

  private static final Logger log = LoggerFactory.getLogger(SimulatedGateway.class);
  private static final int KEPT = 1000;
  private static final int OUT_OF_REACH = 97;

  private final Map<UUID, String> taken =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
          return size() > KEPT;
        }
      };

  @Override
  public Kind kind() {
    return Kind.SIMULATED;
  }

  @Override
  public synchronized Answer send(Outgoing message) {
    if (Math.floorMod(message.phone().hashCode(), OUT_OF_REACH) == 0) {
      return new Answer.NotNow("simulated: out of reach");
    }
    if (taken.putIfAbsent(message.id(), message.text()) == null) {
      log.debug("Simulated, not sent: {}", message.text());
    }
    return new Answer.Taken("simulated");
  }
}
