/** Who is steward of which building, appointed by the community, from when until when. */
@NamedInterface("stewards")
@NullMarked
package org.linli.people.stewards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
