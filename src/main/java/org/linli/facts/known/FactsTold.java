package org.linli.facts.known;

import java.util.Map;
import java.util.Set;

/**
 * These items of these subjects were told or confirmed. Published within the transaction, so that
 * what is kept about asking is never ahead of or behind what is known.
 */
public record FactsTold(Map<Subject, Set<String>> items) {}
