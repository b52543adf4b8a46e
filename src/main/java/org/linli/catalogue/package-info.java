/**
 * The catalogue of data items: what offices ask for, under one name each, with its owner, how long
 * it stays true, how sensitive it is and who can know it. It holds no person's data.
 */
@ApplicationModule(allowedDependencies = {"base", "edge", "journal"})
@NullMarked
package org.linli.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
