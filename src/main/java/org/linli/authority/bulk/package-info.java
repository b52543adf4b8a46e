/**
 * Many accounts at once from an office's table: tried dry, told row by row, the rest given back.
 */
@NullMarked
package org.linli.authority.bulk;

import org.jspecify.annotations.NullMarked;
