/**
 * What is known of people, homes, buildings, organisations and places: from whom, since when, on
 * what basis.
 */
@NamedInterface("known")
@NullMarked
package org.linli.facts.known;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
