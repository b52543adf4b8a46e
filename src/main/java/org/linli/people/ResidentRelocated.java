package org.linli.people;

/**
 * A resident is kept under another subdistrict from now on; the number stays. Published within the
 * transaction, so that whatever points to them follows or nothing does.
 */
public record ResidentRelocated(ResidentId was, ResidentId now) {}
