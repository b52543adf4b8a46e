package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of mechanisms claims no story that does not run, and forgets no mechanism. */
class MechanismsTest {

  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Z]\\d) \\|([^|]*)\\| (works|partly|not yet) \\|([^|]*)\\|.*");
  private static final Pattern STORY = Pattern.compile("`(\\w+)`");

  private static final Map<String, JavaClass> STORIES =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
              .importPackages("org.linli")
              .stream()
              .filter(it -> !it.getSimpleName().isEmpty())
              .collect(
                  Collectors.toMap(JavaClass::getSimpleName, Function.identity(), (one, _) -> one));

  private record Claim(String id, String state, List<String> stories) {}

  @Test
  void everyMechanismHasItsRow() throws IOException {
    var counts = Map.of('G', 6, 'F', 6, 'S', 7, 'M', 5, 'O', 4, 'C', 8, 'P', 4, 'V', 7, 'J', 4);
    var ids =
        counts.entrySet().stream()
            .flatMap(it ->
                IntStream.rangeClosed(1, it.getValue())
                    .mapToObj(number -> it.getKey().toString() + number));
    assertThat(claims().map(Claim::id))
        .containsAll(Stream.concat(ids, Stream.of("J5")).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWorksHasAStoryAndWhatDoesNotHasNone() throws IOException {
    claims()
        .forEach(it ->
            assertThat(it.stories().isEmpty()).as(it.id()).isEqualTo(it.state().equals("not yet")));
  }

  /** A story runs when the test run takes its class by name, and it carries the mechanism's tag. */
  @Test
  void everyStoryNamedRunsUnderItsMechanism() throws IOException {
    for (var claim : claims().toList()) {
      for (var name : claim.stories()) {
        var played = inTheBrowser(name);
        if (Files.exists(played)) {
          assertThat(played).content().contains(claim.id());
          continue;
        }
        assertThat(STORIES).as(claim.id()).containsKey(name);
        var story = java.util.Objects.requireNonNull(STORIES.get(name));
        assertThat(name).matches(".*(Story|Test)");
        assertThat(tags(story)).as(name).contains(claim.id());
      }
    }
  }

  /** Where a story stands that is played in the browser: {@code firstLoop} in first-loop. */
  private static Path inTheBrowser(String name) {
    var file = name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    return Path.of("web/e2e", file + ".story.mjs");
  }

  private static List<String> tags(JavaClass story) {
    return Stream.of(story.reflect().getAnnotationsByType(Tag.class)).map(Tag::value).toList();
  }

  private static Stream<Claim> claims() throws IOException {
    return Files.readAllLines(Path.of("docs/mechanisms.md")).stream()
        .map(ROW::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(row ->
            new Claim(
                row.group(1),
                row.group(3),
                STORY.matcher(row.group(4)).results().map(it -> it.group(1)).toList()));
  }
}
