/**
 * Command: the same organisation turned to an emergency in one step, and back. Alcoves: {@code
 * plans}, what is to happen, as data; {@code teams}, who stands where; {@code activations}, by
 * which a plan comes alive over a part of the tree, for real or as an exercise.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "vault",
      "journal",
      "calendar",
      "places",
      "places :: outlines",
      "places :: reorganisation",
      "catalogue",
      "law",
      "law :: measures",
      "authority",
      "authority :: grants",
      "people",
      "messages",
      "facts",
      "facts :: admission",
      "sweeps",
      "sweeps :: campaigns",
      "orders",
      "orders :: duties"
    })
@NullMarked
package org.linli.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
