package org.linli.law;

/** An approval or notice was withdrawn: what rests on it may not go on. */
public record BasisWithdrawn(String key, String reason) {}
