/**
 * The few words every room needs: codes, pages, refusals. Plain Java; knows no room and no
 * framework.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.linli.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
