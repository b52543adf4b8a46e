/** Time that matters to more than one room: timers that survive a restart. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package org.linli.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
