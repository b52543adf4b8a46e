/** What people report, and the intake that commits it: in groups, once, and told to who listens. */
@ApplicationModule(allowedDependencies = {"base", "edge", "journal", "places", "people"})
@NullMarked
package org.linli.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
