package org.linli;

import org.linli.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Linli {

  public static void main(String[] arguments) {
    Launch.run(Linli.class, arguments);
  }
}
