package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.base.Fault;
import org.linli.base.Refusal;

/** Every text there is, in both languages: nobody meets a key instead of a sentence. */
class TextsTest {

  private static final Properties CHINESE = read("texts/messages.properties");
  private static final Properties ENGLISH = read("texts/messages_en.properties");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(ENGLISH.stringPropertyNames()).isEqualTo(CHINESE.stringPropertyNames());
  }

  @Test
  void bothLanguagesTellTheSameFacts() {
    var placeholder = Pattern.compile("\\{\\d}");
    for (var key : CHINESE.stringPropertyNames()) {
      assertThat(placeholder.matcher(ENGLISH.getProperty(key)).results().map(it -> it.group()))
          .as(key)
          .hasSameElementsAs(
              placeholder
                  .matcher(CHINESE.getProperty(key))
                  .results()
                  .map(it -> it.group())
                  .toList());
    }
  }

  /** One apostrophe alone would be swallowed, with all placeholders up to the next. */
  @Test
  void anApostropheIsWrittenTwice() {
    for (var texts : List.of(CHINESE, ENGLISH)) {
      texts.forEach((key, text) ->
          assertThat(text.toString().replace("''", "")).as(key.toString()).doesNotContain("'"));
    }
  }

  @Test
  void everyReasonAndFaultHasItsWords() {
    var needed = new TreeSet<String>();
    for (var type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.linli")) {
      if (!type.isEnum()) continue;
      if (type.isAssignableTo(Refusal.Reason.class)) {
        constants(type).forEach(it -> needed.add("problem." + type.getSimpleName() + "." + it));
      }
      if (type.isAssignableTo(Fault.Why.class)) {
        constants(type).forEach(it -> needed.add("fault." + type.getSimpleName() + "." + it));
        constants(type)
            .forEach(it -> needed.add("fault." + type.getSimpleName() + "." + it + ".cure"));
      }
    }
    assertThat(needed).isNotEmpty().isSubsetOf(CHINESE.stringPropertyNames());
  }

  private static java.util.stream.Stream<String> constants(JavaClass type) {
    return Arrays.stream(Objects.requireNonNull(type.reflect().getEnumConstants()))
        .map(it -> ((Enum<?>) it).name());
  }

  private static Properties read(String name) {
    var properties = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getClassLoader().getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException trouble) {
      throw new AssertionError(trouble);
    }
    return properties;
  }
}
