package org.linli.messages.offices;

import org.linli.authority.PostsContinued;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An address goes on with the post that follows the one that wrote it down. */
@Component
class AddressesFollow {

  private final AddressStore store;

  AddressesFollow(AddressStore store) {
    this.store = store;
  }

  @EventListener
  void onPostsContinued(PostsContinued event) {
    if (!event.next().isEmpty()) store.follow(event.next());
  }
}
