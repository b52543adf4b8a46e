/** Starting and stopping the program: the command line, the data folder, the database beside it. */
@ApplicationModule(
    allowedDependencies = {"base", "vault", "authority", "places", "places :: imports", "sweeps", "demo"})
@NullMarked
package org.linli.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
