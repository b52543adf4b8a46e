/** Who needs protection first, and why: tags with source, beginning and end. */
@NamedInterface("tags")
@NullMarked
package org.linli.people.tags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
