package org.linli.demo;

import org.linli.base.PlaceCode;
import org.springframework.context.ApplicationContext;

/** One district of the demo's city with its invented people, and nothing else of the demo. */
public final class DemoDistrict {

  private DemoDistrict() {}

  public static void fill(ApplicationContext program, PlaceCode district) {
    program.getBean(Demo.class).preparePlaces();
    program.getBean(DemoPeople.class).fill(district, _ -> {});
  }
}
