/**
 * Hand-overs between two cities' installations by file: written here, brought here, and answered.
 * The file's format stands in {@code docs/hand-over-file.md}.
 */
@NamedInterface("crossings")
@NullMarked
package org.linli.people.crossings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
