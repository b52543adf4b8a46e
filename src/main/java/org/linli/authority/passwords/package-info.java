/** Passwords: which are good enough, how they are kept, and those the program makes up itself. */
@NamedInterface("passwords")
@NullMarked
package org.linli.authority.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
