package org.linli.catalogue;

import java.util.HashSet;
import java.util.List;

/** A closed list of values, each with its words in both languages. */
public record CodeList(String key, List<Code> codes) {

  /** One value: what is stored, and what people read. */
  public record Code(String code, String name, String englishName) {
    public Code {
      if (code.isBlank() || name.isBlank() || englishName.isBlank()) {
        throw new IllegalArgumentException("Not a whole code: " + code + " " + name);
      }
    }
  }

  public CodeList {
    codes = List.copyOf(codes);
    if (codes.size() < 2) throw new IllegalArgumentException(key + " leaves nothing to choose");
    var seen = new HashSet<String>();
    for (var it : codes) {
      if (!seen.add(it.code()) || !seen.add("name " + it.name())) {
        throw new IllegalArgumentException(key + " has " + it.code() + " " + it.name() + " twice");
      }
    }
  }

  public boolean has(String code) {
    return codes.stream().anyMatch(it -> it.code().equals(code));
  }
}
