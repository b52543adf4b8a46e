package org.linli.catalogue.proposals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.catalogue.DataType;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;

/**
 * An item somebody misses.
 *
 * @param label as the form heads its column
 * @param unit of a number
 * @param codes the words of a closed list, in their order; empty for any other type
 * @param owner whose word would count most
 * @param form from which form or list, in words
 */
public record Proposed(
    String label,
    ItemSubject subject,
    DataType type,
    @Nullable String unit,
    List<String> codes,
    SourceAgency owner,
    String form) {

  static final int LONGEST = 60;
  static final int MOST_CODES = 200;

  public Proposed {
    label = label.strip();
    form = form.strip();
    unit = unit == null || unit.isBlank() ? null : unit.strip();
    codes = codes.stream().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (label.isEmpty()) faults.add(Fault.at("label", label, ProposalFault.LABEL_MISSING));
    for (var it : List.of(label, form)) {
      if (it.length() > LONGEST) {
        faults.add(Fault.at("label", it, ProposalFault.TOO_LONG, LONGEST));
      }
    }
    if (type == DataType.CODE && (codes.size() < 2 || codes.size() > MOST_CODES)) {
      faults.add(Fault.at("codes", codes.size(), ProposalFault.CODES_MISSING, MOST_CODES));
    }
    if (type != DataType.CODE && !codes.isEmpty()) {
      faults.add(Fault.at("codes", codes.getFirst(), ProposalFault.CODES_NOT_OF_THIS_TYPE));
    }
    if (type == DataType.DECIMAL && unit == null) {
      faults.add(Fault.at("unit", "", ProposalFault.UNIT_MISSING));
    }
    if (!type.isNumber() && unit != null) {
      faults.add(Fault.at("unit", unit, ProposalFault.UNIT_NOT_OF_THIS_TYPE));
    }
    return faults;
  }
}
