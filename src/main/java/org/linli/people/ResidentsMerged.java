package org.linli.people;

/**
 * Two entries were one person: {@code stays} goes on, {@code went} is found as merged from now on.
 * Published within the transaction.
 */
public record ResidentsMerged(ResidentId stays, ResidentId went) {}
