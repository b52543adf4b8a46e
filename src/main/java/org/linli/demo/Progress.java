package org.linli.demo;

/** How far the demonstration's people are entered: households done, and all to be entered. */
public record Progress(long done, long total) {}
