package org.linli.messages;

/**
 * Where no gateway is told, no message is queued; whoever is to be reached is called or visited.
 */
final class NoGateway implements Gateway {

  @Override
  public Kind kind() {
    return Kind.NONE;
  }

  @Override
  public Answer send(Outgoing message) {
    return new Answer.NotNow("no gateway");
  }
}
