package org.linli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Linli {

  public static void main(String[] arguments) {
    SpringApplication.run(Linli.class, arguments);
  }
}
