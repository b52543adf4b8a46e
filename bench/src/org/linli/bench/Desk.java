package org.linli.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program as the officer who sends a form and those who are asked meet it. */
interface Desk {

  /**
   * A column or cell as the program understands it, in the words of {@code truth.csv}.
   *
   * @param sure does it go out without anybody having looked?
   */
  record Column(String sheet, String cell, @Nullable String what, boolean sure) {}

  /**
   * A form as it was filled.
   *
   * @param cells that stand for data
   * @param filled from registers and facts
   * @param derived by formula
   */
  record Filling(long cells, long filled, long derived) {}

  /** Something that is open to be asked. */
  record Ask(String id, About about, String item) {}

  /**
   * @param value null where it is not told
   * @param seconds how long it took
   */
  record Answer(Ask ask, @Nullable String value, double seconds) {}

  /** Takes a workbook in and tells how it was understood. */
  List<Column> upload(Pile.Form form, byte[] bytes);

  /** What the officer says of the columns that were unsure. */
  void confirm(Pile.Form form, List<Pile.Line> corrected);

  /** Lets the form out: what nobody knows is asked from now on. */
  void issue(Pile.Form form);

  Filling fill(Pile.Form form);

  /** What is open now, at most so many; empty when nothing is. */
  List<Ask> open(int most);

  void answer(List<Answer> answers);

  void daysPass(int days);
}
