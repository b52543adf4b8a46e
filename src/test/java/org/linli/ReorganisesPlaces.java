package org.linli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A story that makes places and reorganises them: it has a program and a database of its own, so
 * that stories which count the places of a city do not meet its.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = "linli.story=reorganises")
public @interface ReorganisesPlaces {}
