package org.linli.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.sweeps.Periods;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is done once the program runs and before it says that it is ready. */
@Component
@Lazy
class FirstSteps {

  private final Accounts accounts;
  private final Periods periods;
  private final JsonMapper json;

  FirstSteps(Accounts accounts, Periods periods, JsonMapper json) {
    this.accounts = accounts;
    this.periods = periods;
    this.json = json;
  }

  void take(Options options, DataFolder folder) {
    switch (options.command()) {
      case UP -> up(options, folder);
      case DEMO -> throw new UnsupportedOperationException();
      case IMPORT_PLACES -> throw new UnsupportedOperationException();
    }
  }

  /** Makes the first administrator and tells the password once, in a file only the owner reads. */
  private void up(Options options, DataFolder folder) {
    if (accounts.isEmpty()) {
      var password = password();
      accounts.found(
          "admin",
          CannotStart.say("launch.first-administrator"),
          password,
          new Post.Wish(
              Role.ADMINISTRATOR,
              CannotStart.say("launch.first-administrator"),
              PlaceCode.COUNTRY,
              null,
              null),
          "first start");
      writePrivately(folder.firstAdministrator(), "admin " + password + "\n");
    }
    periods.current();
    ready(options, List.of(), Map.of());
  }

  /** One line of JSON on standard output: the program is ready, and where. */
  private void ready(Options options, List<?> people, Map<String, ?> more) {
    var line = new LinkedHashMap<String, Object>();
    line.put("ready", true);
    line.put("url", url(options));
    line.put("accounts", people);
    line.putAll(more);
    System.out.println(json.writeValueAsString(line));
    System.out.flush();
  }

  private static String url(Options options) {
    return "http://" + options.address() + ":" + options.port();
  }

  private static String password() {
    var bytes = new byte[12];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static void writePrivately(Path file, String text) {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.deleteIfExists(file);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, text);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
