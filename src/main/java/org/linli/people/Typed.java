package org.linli.people;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;

/** What people type into forms about people, made plain. */
public final class Typed {

  private Typed() {}

  /** Without blanks around it, full-width letters and digits made plain; nothing as "". */
  public static String plain(@Nullable String text) {
    return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
  }

  /**
   * A resident's number, alone or after the subdistrict: {@code 17}, {@code 420103001-17}. Anything
   * else is refused at {@code field}.
   */
  public static long residentNumber(String field, String text) {
    try {
      return Long.parseLong(text.substring(text.indexOf('-') + 1));
    } catch (NumberFormatException notANumber) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at(field, text, EdgeFault.NOT_OF_THIS_KIND)));
    }
  }
}
