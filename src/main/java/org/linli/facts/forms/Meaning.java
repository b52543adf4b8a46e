package org.linli.facts.forms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.linli.base.Level;
import org.linli.catalogue.Derivation;

/** What a column or a single cell of a form stands for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Meaning.Item.class, name = "ITEM"),
  @JsonSubTypes.Type(value = Meaning.Derived.class, name = "DERIVED"),
  @JsonSubTypes.Type(value = Meaning.PlaceName.class, name = "PLACE_NAME"),
  @JsonSubTypes.Type(value = Meaning.Serial.class, name = "SERIAL"),
  @JsonSubTypes.Type(value = Meaning.Left.class, name = "LEFT"),
  @JsonSubTypes.Type(value = Meaning.Formula.class, name = "FORMULA"),
  @JsonSubTypes.Type(value = Meaning.Proposed.class, name = "PROPOSED"),
  @JsonSubTypes.Type(value = Meaning.Unknown.class, name = "UNKNOWN")
})
public sealed interface Meaning {

  /** A data item of the catalogue, by its key; of the row itself or of what it belongs to. */
  record Item(String key) implements Meaning {}

  /** What follows from other items by a formula that no item of the catalogue stands for. */
  record Derived(Derivation formula) implements Meaning {}

  /** The name of the district, subdistrict, community or grid the row is in. */
  record PlaceName(Level level) implements Meaning {}

  /** Counts the rows from 1. */
  record Serial() implements Meaning {}

  /** For the hand of who sends the form in: a remark, a signature, a date of filling in. */
  record Left() implements Meaning {}

  /** Computed by the form itself. */
  record Formula() implements Meaning {}

  /** An item the catalogue does not have, proposed to it under this label; left blank till then. */
  record Proposed(String label) implements Meaning {}

  /** Nobody has said yet; a form with such a column cannot go out. */
  record Unknown() implements Meaning {}
}
