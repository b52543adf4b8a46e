/** The second factor: codes by time (TOTP), recovery codes, and the posts that must have it. */
@NullMarked
package org.linli.authority.factor;

import org.jspecify.annotations.NullMarked;
