package org.linli.messages;

import java.util.UUID;

/**
 * What carries messages to phones. It is handed each as often as needed until it has answered, and
 * must deliver one {@code id} once however often it gets it.
 */
public interface Gateway {

  /** What kind of gateway this installation has. */
  enum Kind {
    /** None is told: nothing is queued or sent. */
    NONE,
    /** The demonstration's: nothing leaves the program. */
    SIMULATED,
    SMS
  }

  Kind kind();

  /** Sends one, or says why not; only an interruption leaves it open whether it was sent. */
  Answer send(Outgoing message) throws InterruptedException;

  /** A message as it leaves the house. */
  record Outgoing(UUID id, String phone, String text, String language) {}

  /** What the gateway said. */
  sealed interface Answer {

    /** So much of what an answer says is kept. */
    int LONGEST_TOLD = 200;

    /** In the gateway's own words, empty where it has none. */
    String told();

    /** Of an HTTP status that is no success: who is busy is asked again, who refuses is not. */
    static Answer failed(int status) {
      var busy = status == 408 || status == 429 || status >= 500;
      return busy ? new NotNow("HTTP " + status) : new Refused("HTTP " + status);
    }

    /** As much of it as is kept. */
    static String brief(String told) {
      return told.substring(0, Math.min(told.length(), LONGEST_TOLD));
    }

    record Taken(String told) implements Answer {}

    /** It will never take this one: a number that is none. */
    record Refused(String told) implements Answer {}

    /** It was not reached, or is busy. */
    record NotNow(String told) implements Answer {}
  }
}
