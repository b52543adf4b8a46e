/** Linli: the working system of a Chinese neighbourhood. Each package below is one room. */
@NullMarked
package org.linli;

import org.jspecify.annotations.NullMarked;
