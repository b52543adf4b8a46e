/**
 * Topics: what recurs at a spot is found, offered, opened by a person who says why it recurs and
 * what is done about it, and counted before and after.
 */
@NamedInterface("topics")
@NullMarked
package org.linli.cases.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
