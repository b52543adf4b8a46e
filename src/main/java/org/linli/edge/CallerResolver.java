package org.linli.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who sent a request; the room of accounts and posts implements it. */
public interface CallerResolver {

  Optional<Caller> callerOf(HttpServletRequest request);
}
