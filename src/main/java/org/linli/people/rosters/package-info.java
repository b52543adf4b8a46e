/** Everybody and everything of a place, one after another in walking order, for who has asked. */
@NamedInterface("rosters")
@NullMarked
package org.linli.people.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
