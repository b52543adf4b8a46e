package org.linli.catalogue;

/** The shipped catalogue, for the tests of rooms above. */
public final class Shipped {

  private final Catalogue catalogue = CatalogueFile.shipped();

  /** Is this a code of the item's list? */
  public boolean has(String item, String code) {
    var codes = catalogue.get(item).value().codes();
    return codes != null && codes.has(code);
  }
}
