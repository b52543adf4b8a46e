/** Accounts, posts and sign-in: the answer to "who is this, and what may they do where, now?" */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "sheets",
      "edge",
      "vault",
      "journal",
      "calendar",
      "places",
      "catalogue",
      "law",
      "places :: reorganisation"
    })
@NullMarked
package org.linli.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
