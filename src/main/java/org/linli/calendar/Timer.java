package org.linli.calendar;

import java.time.Duration;

/**
 * Work that comes round again and again, on one server at a time. A room contributes it as a bean;
 * {@code name} identifies its row, so it must not change.
 */
public record Timer(String name, Duration every, Runnable work) {}
