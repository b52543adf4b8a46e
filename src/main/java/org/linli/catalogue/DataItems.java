package org.linli.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;

/** The door to the catalogue of data items, which is the same for every place. */
@Service
public class DataItems {

  private final Catalogue catalogue = CatalogueFile.shipped();

  /** One in its newest version, and those before, the latest of them first. */
  public record WithOlder(DataItem item, List<DataItem> older) {}

  /** All of a subject, or of every one where it is null, in the order of the catalogue. */
  public Page<DataItem> list(Caller caller, @Nullable ItemSubject subject, Page.Ask ask) {
    caller.require(Power.SEE_PLACES);
    return page(of(subject).toList(), ask);
  }

  /** What words may mean, such as a column's heading in a department's form; the surest first. */
  public Page<Candidate> find(
      Caller caller, String words, @Nullable ItemSubject subject, Page.Ask ask) {
    caller.require(Power.SEE_PLACES);
    return page(Finding.in(of(subject), words), ask);
  }

  /**
   * @throws java.util.NoSuchElementException where no item has the key
   */
  public WithOlder get(Caller caller, String key) {
    caller.require(Power.SEE_PLACES);
    return new WithOlder(catalogue.get(key), catalogue.older(key));
  }

  /** The newest version of an item; for rooms that work with what a key names. */
  public Optional<DataItem> lookUp(String key) {
    return catalogue.current().filter(it -> it.key().equals(key)).findFirst();
  }

  /**
   * For rooms above: an item in its newest version.
   *
   * @throws java.util.NoSuchElementException where no item has the key
   */
  public DataItem item(String key) {
    return catalogue.get(key);
  }

  /** For rooms above: every item in its newest version, in the order of the catalogue. */
  public List<DataItem> all() {
    return catalogue.current().toList();
  }

  private Stream<DataItem> of(@Nullable ItemSubject subject) {
    return catalogue.current().filter(it -> subject == null || it.subject() == subject);
  }

  private static <T> Page<T> page(List<T> all, Page.Ask ask) {
    return ask.of(all.size(), all.stream().skip(ask.offset()).limit(ask.size()).toList());
  }
}
