/** What is missing is asked once, of the nearest who can know, in one visit a door. */
@NamedInterface("asks")
@NullMarked
package org.linli.facts.asks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
