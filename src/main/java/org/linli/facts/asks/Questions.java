package org.linli.facts.asks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.DataType;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.Values;
import org.linli.facts.known.Known;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.KnownRows;
import org.linli.facts.known.Subject;
import org.linli.people.Masked;
import org.linli.people.residents.Datum;
import org.springframework.stereotype.Component;

/** Makes asks into questions: what the item is, what was known before, who needs it and why. */
@Component
class Questions {

  private final AskStore store;
  private final KnownRows known;
  private final DataItems items;

  Questions(AskStore store, KnownRows known, DataItems items) {
    this.store = store;
    this.known = known;
    this.items = items;
  }

  /** For whom questions are made: who has the household's link, a post, or a neighbour. */
  enum Reader {
    HOUSEHOLD,
    POST,
    STEWARD;

    /** May they read what was said before of an item? */
    boolean mayRead(DataItem item) {
      return switch (this) {
        case POST -> true;
        case HOUSEHOLD -> !item.sensitivity().isSensitive();
        case STEWARD -> item.sensitivity() == Sensitivity.ORDINARY;
      };
    }

    /**
     * May they read which form needs it? Its name may tell of a person what no neighbour should
     * know.
     */
    boolean mayReadWhy(DataItem item) {
      return this != STEWARD || item.sensitivity() == Sensitivity.ORDINARY;
    }
  }

  /** By subject, in the order of the asks. */
  Map<Subject, List<Question>> of(List<Ask> asks, Reader reader) {
    var known = known(asks);
    var needing = needing(asks);
    var kinds = items(asks);
    var questions = new LinkedHashMap<Subject, List<Question>>();
    for (var ask : asks) {
      var item = Objects.requireNonNull(kinds.get(ask.item()));
      List<AskStore.Needing> why =
          reader.mayReadWhy(item) ? needing.getOrDefault(ask.id(), List.of()) : List.of();
      questions
          .computeIfAbsent(ask.subject(), _ -> new ArrayList<>())
          .add(
              new Question(
                  ask.id(),
                  item.key(),
                  item.name(),
                  item.englishName(),
                  item.value(),
                  Values.canBeNone(item),
                  last(item, known(known, ask), reader),
                  why.stream().map(AskStore.Needing::reason).distinct().toList(),
                  ask.deadline()));
    }
    return questions;
  }

  /** What is known of the subjects of these asks, of the items asked. */
  Map<Subject, KnownRow> known(Collection<Ask> asks) {
    if (asks.isEmpty()) return Map.of();
    var subjects = new HashSet<Subject>();
    var keys = new HashSet<String>();
    for (var it : asks) {
      subjects.add(it.subject());
      keys.add(it.item());
    }
    return known.of(subjects, keys);
  }

  /** The items asked, each looked up once. */
  Map<String, DataItem> items(Collection<Ask> asks) {
    var found = new HashMap<String, DataItem>();
    for (var it : asks) found.computeIfAbsent(it.item(), items::item);
    return found;
  }

  static @Nullable Known known(Map<Subject, KnownRow> rows, Ask ask) {
    var row = rows.get(ask.subject());
    return row == null ? null : row.get(ask.item());
  }

  /** Which forms need each ask. */
  Map<UUID, List<AskStore.Needing>> needing(Collection<Ask> asks) {
    var all = new LinkedHashMap<UUID, List<AskStore.Needing>>();
    asks.stream()
        .collect(Collectors.groupingBy(it -> it.subject().subdistrict()))
        .forEach((subdistrict, of) ->
            all.putAll(store.needing(subdistrict, of.stream().map(Ask::id).toList())));
    return all;
  }

  /**
   * What is sensitive is not shown to whoever has a link, and what is personal to no neighbour: it
   * is asked anew; what proves an identity or reaches a person is covered, and can be recognised.
   */
  private static Question.@Nullable Last last(DataItem item, @Nullable Known known, Reader reader) {
    if (known == null || !reader.mayRead(item)) return null;
    var voice = known.voice();
    var type = item.value().type();
    var shown =
        Values.isNone(item, voice.value())
            ? voice.value()
            : type == DataType.PHONE
                ? Masked.phone(voice.value())
                : type == DataType.IDENTITY_NUMBER || item.key().equals("PAPER_NUMBER")
                    ? Datum.PAPER_NUMBER.masked(voice.value())
                    : item.key().equals("NAME") ? Masked.name(voice.value()) : voice.value();
    if (shown == null) return null;
    return new Question.Last(shown, voice.asOf(), voice.source(), !shown.equals(voice.value()));
  }
}
