package org.linli.command.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.base.PlaceCode;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The plans that come with the program, {@code plans/*.yaml}; every place may use them as they are.
 * One with a fault does not start: a plan is reviewed as code is.
 */
final class ShippedPlans {

  /** The only one of them. */
  static final int VERSION = 1;

  /** What a plan of one's own begins from where there is none to take over. */
  static final String TEMPLATE = PlanSchema.read("/plans/template.yaml");

  private static final Map<String, PlanVersion> ALL = read();

  private ShippedPlans() {}

  static List<PlanVersion> all() {
    return List.copyOf(ALL.values());
  }

  static Optional<PlanVersion> find(String key) {
    return Optional.ofNullable(ALL.get(key));
  }

  private static Map<String, PlanVersion> read() {
    var found = new ArrayList<PlanVersion>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath:plans/*.yaml")) {
        if ("template.yaml".equals(file.getFilename())) continue;
        var yaml = file.getContentAsString(StandardCharsets.UTF_8);
        var reading = PlanFile.read(yaml);
        if (reading.plan() == null) {
          throw new IllegalStateException(file.getFilename() + ": " + reading.faults());
        }
        var plan = reading.plan();
        found.add(new PlanVersion(plan.key(), PlaceCode.COUNTRY, VERSION, plan, yaml));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    found.sort(Comparator.comparing(it -> it.plan().kind() + it.key()));
    var all = new LinkedHashMap<String, PlanVersion>();
    found.forEach(it -> all.put(it.key(), it));
    return all;
  }
}
