package org.linli.command.plans;

import org.linli.base.Fault;

/**
 * Something wrong in a plan as it is written, and in which line.
 *
 * @param line from 1; the line of what holds it where something is not there
 */
public record LineFault(int line, Fault fault) {}
