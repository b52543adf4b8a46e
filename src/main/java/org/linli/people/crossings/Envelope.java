package org.linli.people.crossings;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file as it travels: open words that tell what it is and how its key is found, and what is
 * sealed. Byte strings are Base64. The open words are bound to the sealed ones by {@link #bound}.
 */
record Envelope(
    String format,
    int version,
    Content content,
    UUID id,
    @Nullable String validUntil,
    Key key,
    String iv,
    String sealed) {

  static final String FORMAT = "linli-hand-over";
  static final int VERSION = 1;
  static final int LARGEST_BYTES = 256 * 1024;

  private static final JsonMapper JSON = new JsonMapper();

  /** What is in it. */
  enum Content {
    HAND_OVER,
    ANSWER
  }

  /** How the key is found: from a passphrase, or it is the answer key that came with the file. */
  sealed interface Key {

    record Passphrase(String salt, int iterations, String check) implements Key {}

    record AnswerKey() implements Key {}
  }

  /** What cannot be changed in the open words without the seal breaking. */
  byte[] bound() {
    return bound(content, id, validUntil);
  }

  static byte[] bound(Content content, UUID id, @Nullable String validUntil) {
    return String.join(
            "|",
            FORMAT,
            Integer.toString(VERSION),
            content.name(),
            id.toString(),
            validUntil == null ? "" : validUntil)
        .getBytes(StandardCharsets.UTF_8);
  }

  String write() {
    var file = JSON.createObjectNode();
    file.put("format", format).put("version", version).put("content", content.name());
    file.put("id", id.toString());
    if (validUntil != null) file.put("validUntil", validUntil);
    var how = file.putObject("key");
    switch (key) {
      case Key.Passphrase(var salt, var iterations, var check) ->
          how.put("by", "PASSPHRASE")
              .put("salt", salt)
              .put("iterations", iterations)
              .put("check", check);
      case Key.AnswerKey _ -> how.put("by", "ANSWER_KEY");
    }
    file.put("iv", iv).put("sealed", sealed);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  /** Refused with the name of what is wrong: not such a file, too large, another version. */
  static Envelope read(String text) {
    if (text.length() > LARGEST_BYTES
        || text.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
      throw Refusal.because(CrossingReason.FILE_TOO_LARGE, LARGEST_BYTES / 1024);
    }
    var file = tree(text);
    if (!FORMAT.equals(file.path("format").asString(""))) {
      throw Refusal.because(CrossingReason.NOT_A_HAND_OVER_FILE);
    }
    var version = file.path("version").asInt(0);
    if (version != VERSION) throw Refusal.because(CrossingReason.OTHER_VERSION, version, VERSION);
    try {
      var validUntil = file.path("validUntil").asString("");
      return new Envelope(
          FORMAT,
          VERSION,
          Content.valueOf(file.path("content").asString("")),
          UUID.fromString(file.path("id").asString("")),
          validUntil.isEmpty() ? null : validUntil,
          key(file.path("key")),
          file.path("iv").asString(""),
          file.path("sealed").asString(""));
    } catch (IllegalArgumentException notAsItShouldBe) {
      throw Refusal.because(CrossingReason.FILE_DAMAGED);
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JacksonException notJson) {
      throw Refusal.because(CrossingReason.NOT_A_HAND_OVER_FILE);
    }
  }

  private static Key key(JsonNode how) {
    return switch (how.path("by").asString("")) {
      case "PASSPHRASE" ->
          new Key.Passphrase(
              how.path("salt").asString(""),
              how.path("iterations").asInt(0),
              how.path("check").asString(""));
      case "ANSWER_KEY" -> new Key.AnswerKey();
      default -> throw new IllegalArgumentException(how.toString());
    };
  }
}
