/**
 * The four categories of people and the five hundred-percents: who is in which, decided by whom and
 * when, and what of it is done, now and at any moment before.
 */
@NamedInterface("categories")
@NullMarked
package org.linli.sweeps.categories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
