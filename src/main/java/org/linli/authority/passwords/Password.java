package org.linli.authority.passwords;

/**
 * A password as it is kept: its hash, and whether somebody else knows it too. A one-time password
 * opens nothing but the choice of one's own.
 */
public record Password(String hash, boolean oneTime) {}
