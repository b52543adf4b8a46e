package org.linli.cases.classes;

import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;

/** Where suggestions learn from: the cases people have handled to their end. */
public interface ClosedCases {

  /**
   * A case as far as something can be learnt from it.
   *
   * @param place where it was, as narrowly as is known; only who is around it is told its id
   * @param leaf the class it was in the end
   * @param standard which of its class's standards, from 1
   * @param words what was reported
   */
  record Closed(CaseId id, PlaceCode place, String leaf, int standard, String words) {}

  /**
   * Hands over the newest of each class, one after another, in any order. Cases whose words have
   * been deleted are not among them.
   *
   * @param most how many of a class
   */
  void newest(int most, Consumer<Closed> each);
}
