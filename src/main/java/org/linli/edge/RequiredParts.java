package org.linli.edge;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * A body must bring every part of its record that is not {@code @Nullable}: what is left out, or
 * null (as a list's item may not be either), never reaches a door. Jackson says which part it was,
 * and {@link Problems} tells it on.
 */
final class RequiredParts extends NopAnnotationIntrospector {

  private static final String OURS = "org.linli.";

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return part(annotated)
        .map(it -> it.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(nullable -> JsonSetter.Value.construct(nullable ? null : Nulls.FAIL, Nulls.FAIL))
        .orElse(JsonSetter.Value.empty());
  }

  /** Asks this class before Jackson's own annotations. */
  static final class Module extends SimpleModule {
    @Override
    public void setupModule(SetupContext context) {
      context.insertAnnotationIntrospector(new RequiredParts());
    }
  }

  private static Optional<RecordComponent> part(Annotated annotated) {
    if (!(annotated instanceof AnnotatedParameter parameter)) return Optional.empty();
    var type = parameter.getDeclaringClass();
    if (!type.isRecord() || !type.getName().startsWith(OURS)) return Optional.empty();
    var parts = type.getRecordComponents();
    var isOfAll = parameter.getOwner().getParameterCount() == parts.length;
    return isOfAll ? Optional.of(parts[parameter.getIndex()]) : Optional.empty();
  }
}
