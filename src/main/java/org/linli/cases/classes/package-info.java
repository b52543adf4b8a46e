/** Classes of cases as data: two levels, and for each class its standards. */
@NamedInterface("classes")
@NullMarked
package org.linli.cases.classes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
