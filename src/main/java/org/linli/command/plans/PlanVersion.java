package org.linli.command.plans;

import org.linli.base.PlaceCode;

/**
 * A plan in a version of a place, without faults.
 *
 * @param area whose own it is; the country for what comes with the program, which is version 1
 * @param yaml as it is written
 */
public record PlanVersion(String key, PlaceCode area, int version, Plan plan, String yaml) {}
