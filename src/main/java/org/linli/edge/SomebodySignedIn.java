package org.linli.edge;

/** What a handler takes that is only reached by somebody signed in: a {@link Caller}, or a kin. */
public interface SomebodySignedIn {}
