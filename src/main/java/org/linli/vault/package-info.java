/** The installation's keys: sealing what must not be read, finding it sealed, signing links. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
