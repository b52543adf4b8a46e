/**
 * Measures that bind people or goods for a time: which kinds there are and who may decide each;
 * from a draft to the day it ends, and never past it.
 */
@NamedInterface("measures")
@NullMarked
package org.linli.law.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
