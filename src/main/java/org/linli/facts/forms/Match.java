package org.linli.facts.forms;

import java.util.List;

/**
 * What a column or cell was understood as.
 *
 * @param sure may it go out without somebody having looked?
 * @param why what speaks for it
 * @param others keys of items it may be instead, the likeliest first
 * @param masking how a number is shown
 */
public record Match(Meaning meaning, boolean sure, Why why, List<String> others, Masking masking) {

  /** What speaks for a meaning. */
  public enum Why {
    /** Somebody said so for an earlier form with this heading. */
    TAUGHT,
    NAME,
    SYNONYM,
    /** Its name or a synonym, without brackets, 是否, 情况 and the like. */
    WITHOUT_EXTRAS,
    STANDARD,
    /** The heading above it and its own make the item's name. */
    WITH_GROUP,
    /** The column before it says whose it is. */
    WITH_COLUMN_BEFORE,
    /** Only a part of the words is an item's name. */
    PART,
    /** Several items go by this name. */
    AMBIGUOUS,
    /** The choices offered or the values in the column are those of the item. */
    VALUES,
    /** The words say who is counted. */
    COUNTED,
    /** What offices write by hand: a serial number, a remark, a signature, a place. */
    HABIT,
    /** A formula stands there. */
    FORMULA,
    /** Another column is this item already. */
    TWICE,
    /** Nothing was found. */
    NOTHING,
    /** Somebody has chosen it for this form. */
    CHOSEN
  }

  public Match {
    others = List.copyOf(others);
  }

  Match unsure(Why why) {
    return new Match(meaning, false, why, others, masking);
  }

  Match chosen(Meaning meaning, Masking masking) {
    return new Match(meaning, true, Why.CHOSEN, others, masking);
  }
}
