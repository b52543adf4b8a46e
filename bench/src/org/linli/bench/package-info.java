/** Measurements: each has a main, prints a table, and last one line of JSON. */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
