package org.linli.people;

/** They were two after all: who went is back. Published within the transaction. */
public record ResidentsUnmerged(ResidentId stays, ResidentId went) {}
