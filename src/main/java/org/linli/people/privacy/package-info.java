/** What the law gives the person: who looked, what is kept, and that it is put right in time. */
@NamedInterface("privacy")
@NullMarked
package org.linli.people.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
