/**
 * What is allowed: laws, approvals and notices to cite, the list of duties departments may bring to
 * the grass roots, and the sensitive data items that are switched on, where and until when.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "journal",
      "calendar",
      "places",
      "places :: reorganisation",
      "catalogue"
    })
@NullMarked
package org.linli.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
