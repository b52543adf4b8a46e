package org.linli.authority.signin;

import org.linli.edge.Caller;
import org.linli.edge.SomebodySignedIn;

/**
 * Somebody who may see to their own account even while confined. A handler that takes a {@link
 * Caller} instead is only reached by who is free.
 *
 * @param address where the request comes from, for counting failures
 */
public record Self(Caller caller, Confinement confinement, String address)
    implements SomebodySignedIn {}
