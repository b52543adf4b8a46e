package org.linli.facts.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.Candidate;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;
import org.springframework.stereotype.Component;

/** The catalogue and what was taught, as forms are matched against them. */
@Component
class Understanding implements Matcher.Catalogue {

  private final DataItems items;
  private final FormStore store;

  Understanding(DataItems items, FormStore store) {
    this.items = items;
    this.store = store;
  }

  @Override
  public List<Candidate> candidates(String words, @Nullable ItemSubject subject) {
    return items.candidates(words, subject);
  }

  @Override
  public DataItem item(String key) {
    return items.item(key);
  }

  @Override
  public List<DataItem> all() {
    return items.all();
  }

  @Override
  public List<Derivation.Condition> appliesIf(String key) {
    return items.appliesIf(key);
  }

  @Override
  public @Nullable String toldOnce(String key) {
    return items.toldOnce(key);
  }

  /** One that knows all lessons there are now. */
  Matcher matcher() {
    var lessons = store.lessons();
    return new Matcher(
        this, (subject, words) -> lessons.getOrDefault(subject, Map.of()).get(words));
  }

  Deriving deriving(LocalDate today) {
    return new Deriving(this, today);
  }
}
