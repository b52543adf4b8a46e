package org.linli.messages.offices;

import org.linli.messages.Gateway;

/** The couriers of this installation: one for mail, one for robots. */
record Couriers(Courier mail, Courier robots) implements Courier {

  /** Where there is none, and where nothing is to leave the program. */
  static final Courier NONE = _ -> new Gateway.Answer.Refused("not sent here");

  static final Courier SIMULATED = _ -> new Gateway.Answer.Taken("simulated");

  @Override
  public Gateway.Answer send(Parcel it) throws InterruptedException {
    return (it.kind() == AddressKind.MAIL ? mail : robots).send(it);
  }
}
