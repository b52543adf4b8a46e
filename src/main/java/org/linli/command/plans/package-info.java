/** Emergency plans as data: read from YAML, held against a schema and against the law, kept in
 * versions. */
@NamedInterface("plans")
@NullMarked
package org.linli.command.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
