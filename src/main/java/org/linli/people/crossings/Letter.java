package org.linli.people.crossings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a hand-over file tells when it is open: who comes, from where, on what basis, whom to call,
 * and the key by which an answer is known to be one. What a reader does not know it passes over.
 */
record Letter(
    Instant madeAt,
    String answerKey,
    Spot from,
    Contact contact,
    Spot to,
    Basis basis,
    String words,
    LocalDate left,
    boolean fromRisk,
    List<Person> people) {

  static final int MOST_PEOPLE = 100;
  private static final int LONGEST = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  Letter {
    Objects.requireNonNull(madeAt);
    Objects.requireNonNull(answerKey);
    Objects.requireNonNull(from);
    Objects.requireNonNull(contact);
    Objects.requireNonNull(to);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(left);
    requireShort(words);
    people = List.copyOf(people);
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      throw new IllegalArgumentException(people.size() + " people");
    }
  }

  /** A place by its division code, where one is known, and by its name from the province down. */
  record Spot(@Nullable String code, String name) {

    Spot {
      if (code != null) PlaceCode.of(code);
      requireShort(name);
      if (name.isBlank()) throw new IllegalArgumentException("A place has a name");
    }
  }

  /** The post that answers for the file, and the number it is called by. */
  record Contact(String post, String phone) {

    Contact {
      requireShort(post);
      requireShort(phone);
    }
  }

  /** One of those who come; data by the names of {@link org.linli.people.residents.Datum}. */
  record Person(Map<String, Told> data, List<Tag> tags) {

    Person {
      data = Map.copyOf(data);
      tags = List.copyOf(tags);
    }
  }

  /** A datum, from whom it was known and since when. */
  record Told(String value, String source, Instant at) {

    Told {
      requireShort(value);
      requireShort(source);
      Objects.requireNonNull(at);
    }
  }

  /** That somebody needs protection, by the names of the kinds of tags. */
  record Tag(String kind, String source, Instant since) {

    Tag {
      requireShort(kind);
      requireShort(source);
      Objects.requireNonNull(since);
    }
  }

  static void requireShort(String text) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("Longer than " + LONGEST + ", or not a text");
    }
  }

  byte[] write() {
    return JSON.writeValueAsBytes(this);
  }

  /** Refused where a part is missing or cannot be what it is. */
  static Letter read(byte[] clear) {
    return read(clear, Letter.class);
  }

  static byte[] write(Answer answer) {
    return JSON.writeValueAsBytes(answer);
  }

  static Answer readAnswer(byte[] clear) {
    return read(clear, Answer.class);
  }

  private static <T> T read(byte[] clear, Class<T> type) {
    try {
      return Objects.requireNonNull(JSON.readValue(clear, type));
    } catch (JacksonException | NullPointerException notAsItShouldBe) {
      throw Refusal.forFaults(CrossingReason.FILE_CANNOT_BE, List.of());
    }
  }
}
