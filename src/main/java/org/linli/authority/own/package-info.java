/** What everybody does with their own account: password, second factor, open sessions. */
@NullMarked
package org.linli.authority.own;

import org.jspecify.annotations.NullMarked;
