package org.linli.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses with which an operation (or every operation of a resource) refuses, besides those
 * that follow from its shape: a wrong password's 401, a revoked link's 410. The stories notice a
 * status that is not declared.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
  int[] value();
}
