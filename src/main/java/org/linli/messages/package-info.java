/**
 * One outbox for what is sent to households: queued once for each purpose, sent in order, at hours
 * when people are awake, never to who wants none.
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
      "people"
    })
@NullMarked
package org.linli.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
