package org.linli.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shipped catalogue for tests of other rooms, without a database. */
public final class TestCatalogue {

  private final Catalogue catalogue = CatalogueFile.shipped();
  private final ItemIndex index = new ItemIndex(catalogue.current().toList());

  private TestCatalogue() {}

  public static TestCatalogue shipped() {
    return new TestCatalogue();
  }

  public List<Candidate> candidates(String words, @Nullable ItemSubject subject) {
    return Finding.in(index, words, subject);
  }

  public DataItem item(String key) {
    return catalogue.get(key);
  }

  public List<DataItem> all() {
    return catalogue.current().toList();
  }
}
