package org.linli.facts.known;

import java.time.LocalDate;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Departments that say of their own lists that nobody is missing on them. */
public final class PileLists {

  private final WholeLists lists;
  private final TransactionTemplate transactions;

  public PileLists(ApplicationContext program) {
    lists = program.getBean(WholeLists.class);
    transactions = program.getBean(TransactionTemplate.class);
  }

  /** Can a list of those of whom the item is so be whole? */
  public static boolean canBeWholeOf(DataItem item) {
    return Absences.isYesOrNo(item);
  }

  public void whole(
      Caller by, DataItem item, SourceAgency agency, PlaceCode place, LocalDate day, int listed) {
    var terms = new ListReading.Terms(agency, place, "部门台账", day);
    transactions.executeWithoutResult(_ -> lists.put(by, item, terms, listed));
  }
}
