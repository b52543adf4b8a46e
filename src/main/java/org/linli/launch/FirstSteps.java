package org.linli.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.demo.Demo;
import org.linli.demo.DemoAccount;
import org.linli.places.Source;
import org.linli.places.imports.PlaceImports;
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
  private final Demo demo;
  private final PlaceImports imports;
  private final JsonMapper json;
  private final Progress progress = new Progress();

  FirstSteps(Accounts accounts, Periods periods, Demo demo, PlaceImports imports, JsonMapper json) {
    this.accounts = accounts;
    this.periods = periods;
    this.demo = demo;
    this.imports = imports;
    this.json = json;
  }

  void take(Options options, DataFolder folder) {
    switch (options.command()) {
      case UP -> up(options, folder);
      case DEMO -> demo(options, folder);
      case IMPORT_PLACES -> importPlaces(options, folder);
    }
  }

  /** Makes the first administrator and tells the password once, in a file only the owner reads. */
  private void up(Options options, DataFolder folder) {
    if (accounts.isEmpty()) {
      var title = CannotStart.say("launch.first-administrator");
      var wish = new Post.Wish(Role.ADMINISTRATOR, title, PlaceCode.COUNTRY, null, null);
      var given = accounts.foundFirst("admin", title, wish, "first start");
      writePrivately(folder.firstAdministrator(), "admin " + given.oneTimePassword() + "\n");
      progress.step("ADMINISTRATOR", folder.firstAdministrator());
    }
    periods.current();
    ready(options, List.of(), Map.of());
  }

  /** The city first, then its people; told as it goes, because the first time takes a while. */
  private void demo(Options options, DataFolder folder) {
    progress.step("PLACES");
    demo.preparePlaces();
    progress.step("PEOPLE");
    var made =
        demo.prepare(options.city(), it -> progress.part(it.step().name(), it.done(), it.total()));
    if (!made.isEmpty()) keep(folder.demoAccounts(), made);
    periods.current();
    progress.step("READY", url(options));
    ready(options, kept(folder.demoAccounts()), householdOf(options));
  }

  private Map<String, ?> householdOf(Options options) {
    return Map.of("household", url(options) + "/h/" + demo.householdLink());
  }

  /** Passwords are stored as hashes only, so what the demo prints is kept beside the database. */
  private void keep(Path file, List<DemoAccount> made) {
    var lines =
        made.stream()
            .map(it ->
                Map.of(
                    "post", it.post().title(),
                    "user", it.user(),
                    "password", it.password(),
                    "token", it.token()))
            .toList();
    writePrivately(file, json.writeValueAsString(lines));
  }

  private List<?> kept(Path file) {
    try {
      return Files.exists(file) ? json.readValue(Files.readString(file), List.class) : List.of();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Imports, tells what became of it, and puts the rows that were not taken beside the data. */
  private void importPlaces(Options options, DataFolder folder) {
    for (var file : options.files()) {
      if (!Files.isReadable(file)) throw new CannotStart(CannotStart.Why.FILE_UNREADABLE, file);
    }
    var report =
        imports.load(
            options.files().stream().map(Source::of).toList(), options.dryRun(), "command line");
    for (var rejected : report.errors()) {
      System.err.println(
          CannotStart.say(
              "launch.import.REJECTED",
              rejected.file(),
              rejected.row(),
              rejected.fault().where(),
              rejected.fault().value(),
              CannotStart.fault(rejected.fault())));
    }
    var counts = report.counts();
    System.out.println(
        CannotStart.say(
            options.dryRun() ? "launch.import.WOULD" : "launch.import.DONE",
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            report.rejected()));
    if (report.hasRest()) {
      var rest = folder.rest(report.id());
      writePrivately(rest, imports.rest(report.id()));
      System.out.println(CannotStart.say("launch.import.REST", rest));
    }
    System.exit(report.rejected() == 0 ? 0 : 1);
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
