/**
 * Grants: powers lent with an end, which lapse by themselves and are named wherever they are used.
 */
@NamedInterface("grants")
@NullMarked
package org.linli.authority.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
