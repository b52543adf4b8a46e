package org.linli.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.launch.CannotStart.Why;

/**
 * The command line: {@code demo [--city]}, {@code up}, or {@code import places FILE…}, each with
 * {@code --port N}, {@code --data DIR} and {@code --listen ADDRESS}.
 */
record Options(
    Command command,
    int port,
    String address,
    Path data,
    boolean city,
    boolean dryRun,
    List<Path> files) {

  static final int USUAL_PORT = 8080;

  enum Command {
    DEMO,
    UP,
    IMPORT_PLACES
  }

  static Options read(String[] arguments, Map<String, String> environment) {
    var port = USUAL_PORT;
    var address = "127.0.0.1";
    var data = environment.getOrDefault("LINLI_DATA", "data");
    var city = false;
    var dryRun = false;
    var words = new ArrayList<String>();
    for (var i = 0; i < arguments.length; i++) {
      var word = arguments[i];
      switch (word) {
        case "--port" -> port = port(value(arguments, ++i, word));
        case "--data" -> data = value(arguments, ++i, word);
        case "--listen" -> address = value(arguments, ++i, word);
        case "--city" -> city = true;
        case "--dry-run" -> dryRun = true;
        default -> {
          if (word.startsWith("--")) throw new CannotStart(Why.UNKNOWN_OPTION, word);
          words.add(word);
        }
      }
    }
    var command = command(words);
    var files =
        command == Command.IMPORT_PLACES ? words.subList(2, words.size()) : List.<String>of();
    return new Options(
        command,
        port,
        address,
        Path.of(data).toAbsolutePath().normalize(),
        city,
        dryRun,
        files.stream().map(Path::of).toList());
  }

  private static Command command(List<String> words) {
    var first = words.isEmpty() ? "up" : words.getFirst();
    if (first.equals("demo") && words.size() == 1) return Command.DEMO;
    if (first.equals("up") && words.size() <= 1) return Command.UP;
    if (first.equals("import") && words.size() > 1 && words.get(1).equals("places")) {
      if (words.size() == 2) throw new CannotStart(Why.FILES_MISSING);
      return Command.IMPORT_PLACES;
    }
    throw new CannotStart(Why.UNKNOWN_COMMAND, String.join(" ", words));
  }

  private static String value(String[] arguments, int at, String option) {
    if (at >= arguments.length) throw new CannotStart(Why.UNKNOWN_OPTION, option);
    return arguments[at];
  }

  private static int port(String digits) {
    try {
      var port = Integer.parseInt(digits);
      if (port >= 1 && port <= 65535) return port;
    } catch (NumberFormatException notANumber) {
      // Told below together with numbers out of range.
    }
    throw new CannotStart(Why.NOT_A_PORT, digits);
  }
}
