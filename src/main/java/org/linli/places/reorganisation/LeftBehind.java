package org.linli.places.reorganisation;

/** A building that no part can be told for; somebody must allot it by hand. */
public record LeftBehind(Building building, LeftBehindFault why) {}
