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

  private static final Catalogue SHIPPED = new Catalogue(CatalogueFile.shippedItems());

  private final LocalItems local;
  private final Versions versions = Versions.shipped();
  private final Applicability applicability;
  private final ToldOnce toldOnce;
  private volatile Served served;

  DataItems(LocalItems local) {
    this.local = local;
    this.served = Served.of(LocalItems.Stamp.NONE, SHIPPED);
    versions.check(served.catalogue());
    this.applicability = Applicability.shipped(served.catalogue());
    this.toldOnce = ToldOnce.shipped(served.catalogue());
  }

  /** One in its newest version, and those before, the latest of them first. */
  public record WithOlder(DataItem item, List<DataItem> older) {}

  /** What is served: the shipped items with what was accepted here until a stamp. */
  private record Served(LocalItems.Stamp stamp, Catalogue catalogue, ItemIndex index) {

    static Served of(LocalItems.Stamp stamp, Catalogue catalogue) {
      return new Served(stamp, catalogue, new ItemIndex(catalogue.current().toList()));
    }
  }

  /** All of a subject, or of every one where it is null, in the order of the catalogue. */
  public Page<DataItem> list(Caller caller, @Nullable ItemSubject subject, Page.Ask ask) {
    caller.require(Power.SEE_PLACES);
    return page(of(subject).toList(), ask);
  }

  /** What words may mean, such as a column's heading in a department's form; the surest first. */
  public Page<Candidate> find(
      Caller caller, String words, @Nullable ItemSubject subject, Page.Ask ask) {
    caller.require(Power.SEE_PLACES);
    return page(candidates(words, subject), ask);
  }

  /**
   * @throws java.util.NoSuchElementException where no item has the key
   */
  public WithOlder get(Caller caller, String key) {
    caller.require(Power.SEE_PLACES);
    var catalogue = served().catalogue();
    return new WithOlder(catalogue.get(key), catalogue.older(key));
  }

  /** For rooms above: the same as {@link #find}, of one subject or of every one. */
  public List<Candidate> candidates(String words, @Nullable ItemSubject subject) {
    return Finding.in(served().index(), words, subject);
  }

  /** The newest version of an item as it is shipped, without what was accepted here. */
  public static Optional<DataItem> shipped(String key) {
    return SHIPPED.has(key) ? Optional.of(SHIPPED.get(key)) : Optional.empty();
  }

  /** The newest version of an item; for rooms that work with what a key names. */
  public Optional<DataItem> lookUp(String key) {
    return has(key) ? Optional.of(item(key)) : Optional.empty();
  }

  /**
   * For rooms above: an item in its newest version.
   *
   * @throws java.util.NoSuchElementException where no item has the key
   */
  public DataItem item(String key) {
    return served().catalogue().get(key);
  }

  /** For rooms above: is there an item of this key? */
  public boolean has(String key) {
    return served().catalogue().has(key);
  }

  /**
   * For rooms above: of whom an item can be at all, all of it together; empty: of everybody. A
   * disability has a grade only where there is one.
   */
  public List<Derivation.Condition> appliesIf(String key) {
    return applicability.of(key);
  }

  /**
   * For rooms above: the grid's item that holds for whatever is in it and of which this one is not
   * known itself; null where there is none.
   */
  public @Nullable String toldOnce(String key) {
    return toldOnce.of(key);
  }

  /** For rooms above: every item in its newest version, in the order of the catalogue. */
  public List<DataItem> all() {
    return served().catalogue().current().toList();
  }

  /**
   * A text that was typed, or a value that was kept, in a version of an item, as a value of the
   * newest one. What the newest does not know any more is told as {@code NO_COUNTERPART}.
   */
  public Values.Read read(String key, int version, String typed, Values.PlaceNames places) {
    var catalogue = served().catalogue();
    var newest = catalogue.get(key);
    if (version >= newest.version() || version < 1) return Values.read(newest, typed, places);
    var all = catalogue.versions(key);
    return switch (Values.read(all.get(version - 1), typed, places)) {
      case Values.Read.Value(var value, var _) -> versions.bring(all, version, value);
      case Values.Read.Nothing nothing -> nothing;
      // An old phone that already writes the newest words is understood as well.
      case Values.Read.Wrong wrong ->
          Values.read(newest, typed, places) instanceof Values.Read.Value anew ? anew : wrong;
    };
  }

  private Served served() {
    var stamp = local.stamp();
    var now = served;
    if (now.stamp().equals(stamp)) return now;
    var catalogue = local.added(CatalogueFile.shippedItems());
    served = Served.of(stamp, new Catalogue(catalogue));
    return served;
  }

  private Stream<DataItem> of(@Nullable ItemSubject subject) {
    return served().catalogue().current().filter(it -> subject == null || it.subject() == subject);
  }

  private static <T> Page<T> page(List<T> all, Page.Ask ask) {
    return ask.of(all.size(), all.stream().skip(ask.offset()).limit(ask.size()).toList());
  }
}
