/**
 * Orders: duties that go down with their means. A notice becomes an order, admitted or stopped when
 * it is issued, and a task at every place it reaches; each is owned by whoever sits there. Alcove:
 * {@code duties}, the lists of what a post is for.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "journal",
      "calendar",
      "places",
      "places :: reorganisation",
      "catalogue",
      "law",
      "authority",
      "authority :: grants",
      "sweeps",
      "sweeps :: campaigns"
    })
@NullMarked
package org.linli.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
