package org.linli.messages.offices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.messages.Gateway;

/** What carries a letter to an address. */
interface Courier {

  /** Takes one there, or says why not; only an interruption leaves open whether it arrived. */
  Gateway.Answer send(Parcel it) throws InterruptedException;

  /** A letter with where it goes. */
  record Parcel(
      UUID message, AddressKind kind, String target, @Nullable String secret, Letter letter) {}
}
