package org.linli.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.launch.CannotStart.Why;

/** What the person at the keyboard is told before anything is touched. */
class LaunchTest {

  @TempDir Path root;

  @Test
  void portFolderAndCityAreRead() {
    var options =
        Options.read(
            "demo --port 9000 --data /somewhere --city".split(" "), Map.of("LINLI_DATA", "/other"));

    assertThat(options.command()).isEqualTo(Options.Command.DEMO);
    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.data()).isEqualTo(Path.of("/somewhere"));
    assertThat(options.city()).isTrue();
    assertThat(options.address()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "demo --port 70000, NOT_A_PORT",
    "demo --port x, NOT_A_PORT",
    "demo --prot 8080, UNKNOWN_OPTION",
    "demo --data, UNKNOWN_OPTION",
    "dmeo, UNKNOWN_COMMAND",
    "import places, FILES_MISSING"
  })
  void aWrongCommandLineIsRefused(String line, Why why) {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Options.read(line.split(" "), Map.of()))
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(why))
        .withMessageNotContaining("{");
  }

  @Test
  void aFolderOfOtherThingsIsLeftAlone() throws IOException {
    Files.writeString(root.resolve("letter.txt"), "dear");

    assertThat(refusal()).isEqualTo(Why.FOLDER_NOT_OURS);
    assertThat(root.toFile().list()).containsExactly("letter.txt");
  }

  @Test
  void aFolderOfAnotherVersionIsLeftAlone() throws IOException {
    Files.writeString(root.resolve("linli-data"), "linli-data 99");

    assertThat(refusal()).isEqualTo(Why.FOLDER_OF_ANOTHER_VERSION);
    assertThat(root.resolve("linli-data")).hasContent("linli-data 99");
  }

  @Test
  void aFolderIsHeldByOneProgramAtATime() {
    try (var _ = DataFolder.open(root)) {
      assertThat(refusal()).isEqualTo(Why.FOLDER_IN_USE);
    }
    DataFolder.open(root).close();
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://h/db, jdbc:postgresql://h:5432/db",
    "postgresql://me@h:6000/db, jdbc:postgresql://h:6000/db?user=me",
    "postgresql://me:p%40w@h/db?ssl=true, jdbc:postgresql://h:5432/db?user=me&password=p%40w&ssl=true"
  })
  void anOutsideDatabaseIsNamedAsItsOwnToolsNameIt(String address, String url) {
    assertThat(JdbcUrl.of(address)).isEqualTo(url);
  }

  private Why refusal() {
    try (var folder = DataFolder.open(root)) {
      throw new AssertionError("Opened " + folder);
    } catch (CannotStart refused) {
      return refused.why();
    }
  }
}
