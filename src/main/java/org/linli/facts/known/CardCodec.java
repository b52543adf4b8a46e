package org.linli.facts.known;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;

/**
 * All voices of a subject in few bytes. Version 1: the words that repeat (items, agencies, sources,
 * bases), the ids that repeat, then item by item its length and its voices, so that what is not
 * wanted is passed over unread. Numbers are written seven bits a byte, the lowest first.
 */
final class CardCodec {

  private static final byte VERSION = 1;

  private CardCodec() {}

  static byte[] write(Map<String, List<Voice>> card) {
    return new Writing().write(card);
  }

  /**
   * @param wanted keys of items; null for all of them
   */
  static Map<String, List<Voice>> read(byte[] bytes, @Nullable Set<String> wanted) {
    return bytes.length == 0 ? Map.of() : new Reading(bytes).read(wanted);
  }

  private static final class Writing {

    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<UUID, Integer> ids = new LinkedHashMap<>();

    byte[] write(Map<String, List<Voice>> card) {
      var items = new ByteArrayOutputStream();
      number(items, card.size());
      card.forEach((item, voices) -> {
        var body = new ByteArrayOutputStream();
        number(body, voices.size());
        voices.forEach(it -> voice(body, it));
        number(items, word(item));
        number(items, body.size());
        items.writeBytes(body.toByteArray());
      });
      var out = new ByteArrayOutputStream();
      out.write(VERSION);
      number(out, words.size());
      words.keySet().forEach(it -> text(out, it));
      number(out, ids.size());
      ids.keySet()
          .forEach(it ->
              out.writeBytes(
                  ByteBuffer.allocate(16)
                      .putLong(it.getMostSignificantBits())
                      .putLong(it.getLeastSignificantBits())
                      .array()));
      out.writeBytes(items.toByteArray());
      return out.toByteArray();
    }

    private void voice(ByteArrayOutputStream out, Voice it) {
      number(out, word(it.agency().name()));
      text(out, it.value());
      number(out, it.version());
      number(out, word(it.source()));
      var day = it.asOf().toEpochDay();
      number(out, day << 1 ^ day >> 63);
      number(out, it.recordedAt().toEpochMilli());
      number(out, id(it.account()));
      number(out, id(it.post()));
      number(out, word(it.basis()));
    }

    private int word(String word) {
      var known = words.putIfAbsent(word, words.size());
      return known == null ? words.size() - 1 : known;
    }

    /** 0 is nobody. */
    private int id(@Nullable UUID id) {
      if (id == null) return 0;
      var known = ids.putIfAbsent(id, ids.size() + 1);
      return known == null ? ids.size() : known;
    }

    private static void text(ByteArrayOutputStream out, String text) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      number(out, bytes.length);
      out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, long number) {
      var left = number;
      while ((left & ~0x7FL) != 0) {
        out.write((int) (left & 0x7F | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }
  }

  private static final class Reading {

    private final byte[] bytes;
    private int at;
    private String[] words = {};
    private UUID[] ids = {};

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    Map<String, List<Voice>> read(@Nullable Set<String> wanted) {
      if (bytes[at++] != VERSION) {
        throw new IllegalStateException("A card of version " + bytes[0] + " is not known");
      }
      words = new String[number()];
      for (var i = 0; i < words.length; i++) words[i] = text();
      ids = new UUID[number()];
      for (var i = 0; i < ids.length; i++) {
        var id = ByteBuffer.wrap(bytes, at, 16);
        ids[i] = new UUID(id.getLong(), id.getLong());
        at += 16;
      }
      var items = number();
      var card = HashMap.<String, List<Voice>>newHashMap(items);
      for (var i = 0; i < items; i++) {
        var item = words[number()];
        var length = number();
        if (wanted == null || wanted.contains(item)) card.put(item, voices());
        else at += length;
      }
      return card;
    }

    private List<Voice> voices() {
      var many = number();
      var voices = new ArrayList<Voice>(many);
      for (var i = 0; i < many; i++) voices.add(voice());
      return voices;
    }

    private Voice voice() {
      var agency = SourceAgency.valueOf(words[number()]);
      var value = text();
      var version = number();
      var source = words[number()];
      var day = longNumber();
      var asOf = LocalDate.ofEpochDay(day >>> 1 ^ -(day & 1));
      var recordedAt = Instant.ofEpochMilli(longNumber());
      var account = id();
      var post = id();
      return new Voice(
          agency, value, version, source, asOf, recordedAt, account, post, words[number()]);
    }

    private @Nullable UUID id() {
      var id = number();
      return id == 0 ? null : ids[id - 1];
    }

    private String text() {
      var length = number();
      var text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }

    private int number() {
      return (int) longNumber();
    }

    private long longNumber() {
      var number = 0L;
      for (var shift = 0; ; shift += 7) {
        var next = bytes[at++];
        number |= (long) (next & 0x7F) << shift;
        if (next >= 0) return number;
      }
    }
  }
}
