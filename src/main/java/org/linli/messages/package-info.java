/**
 * What goes out to people. One outbox for what is sent to households: queued once for each purpose,
 * sent in order, at hours when people are awake, never to who wants none. And what offices are told
 * in their mailboxes and groups.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "vault",
      "journal",
      "calendar",
      "places",
      "places :: reorganisation",
      "authority",
      "people"
    })
@NullMarked
package org.linli.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
