/** Being someone: signing in, sessions, failures, API tokens. */
@NamedInterface("signin")
@NullMarked
package org.linli.authority.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
