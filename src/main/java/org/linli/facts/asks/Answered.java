package org.linli.facts.asks;

/**
 * What became of answers: how many were taken, how many somebody else had given meanwhile, and how
 * many asks are left.
 */
public record Answered(int answered, int passedOver, int left) {}
