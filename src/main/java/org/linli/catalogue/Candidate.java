package org.linli.catalogue;

/**
 * An item that words may mean.
 *
 * @param why what speaks for it
 * @param matched the item's key, name, synonym or standard that the words met
 */
public record Candidate(DataItem item, Why why, String matched) {

  /** From the surest to the weakest. */
  public enum Why {
    KEY,
    NAME,
    SYNONYM,
    /** Its name or a synonym, once brackets, 是否, 情况 and the like are left out of both. */
    WITHOUT_EXTRAS,
    STANDARD,
    /** The words are a part of a name, or a name is a part of the words. */
    PART
  }
}
