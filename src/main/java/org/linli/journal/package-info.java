/** Who did what, where, when and on what basis. Every write of a person leaves a line here. */
@ApplicationModule(allowedDependencies = {"base", "edge"})
@NullMarked
package org.linli.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
