package org.linli.edge.contract;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A schema is named after its class alone, whatever else the document holds: {@code PlaceView}. A
 * class within another carries the outer's name too, without {@code Resource} or {@code View}:
 * {@code Rule.View} is {@code RuleView} and {@code HomeResource.Member} is {@code HomeMember}.
 */
final class SchemaNames extends TypeNameResolver {

  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

  /** The class that a schema of the document shows; empty where the schema is not a class's. */
  Optional<Class<?>> classOf(String schema) {
    return Optional.ofNullable(named.get(schema));
  }

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    return remember(super.nameForClass(type, options), type);
  }

  @Override
  protected String getNameOfClass(Class<?> type) {
    return nameOf(type);
  }

  @Override
  protected String nameForGenericType(JavaType type, Set<Options> options) {
    return remember(super.nameForGenericType(type, options), type.getRawClass());
  }

  static String nameOf(Class<?> type) {
    var own = type.getSimpleName();
    var outer = type.getEnclosingClass();
    if (outer == null) return own;
    var stem = nameOf(outer).replaceFirst("(Resource|View)$", "");
    return own.startsWith(stem) ? own : stem + own;
  }

  /** Two classes of one name would silently become one schema. */
  private String remember(String name, Class<?> type) {
    var other = named.putIfAbsent(name, type);
    if (other != null && other != type) {
      throw new IllegalStateException(other + " and " + type + " would both be called " + name);
    }
    return name;
  }
}
