package org.linli.edge;

import java.time.Clock;
import java.time.Instant;
import org.linli.base.Version;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the program runs and reaches its database. */
@RestController
@RequestMapping("/api/health")
class HealthResource {

  private final HealthStore store;
  private final Clock clock;

  HealthResource(HealthStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  record Health(String status, String version, String database, Instant time) {}

  @GetMapping
  Health health() {
    store.reach();
    return new Health("UP", Version.OF_PROGRAM, "UP", clock.instant());
  }
}
