/** Items that people miss in the catalogue: proposed, and accepted, named or declined. */
@NamedInterface("proposals")
@NullMarked
package org.linli.catalogue.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
