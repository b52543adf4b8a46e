package org.linli.law;

import java.time.LocalDate;
import java.util.EnumSet;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.context.ApplicationContext;

/** Whoever keeps the law of a place enters what the forms of the pile rest on. */
public final class PileLaw {

  private final LegalBases bases;
  private final Duties duties;
  private final ItemUses uses;

  public PileLaw(ApplicationContext program) {
    bases = program.getBean(LegalBases.class);
    duties = program.getBean(Duties.class);
    uses = program.getBean(ItemUses.class);
  }

  /** An approval of one form in the words of the pile; answers its key. */
  public String approve(
      Caller keeper, PlaceCode area, String title, String number, String words, LocalDate from) {
    var made =
        bases.enter(
            keeper,
            new LegalBases.Entry(
                LegalBasis.Kind.APPROVAL,
                title,
                number,
                "示范区人民政府",
                words,
                area,
                from,
                from.plusYears(2),
                EnumSet.allOf(Sensitivity.class),
                null));
    return made.key();
  }

  /** What the department may bring, on the place's own list; answers its key. */
  public String list(
      Caller keeper, PlaceCode area, SourceAgency agency, String name, LocalDate from) {
    return duties
        .enter(
            keeper,
            new Duties.Entry(
                null,
                agency,
                Duty.Kind.ASSIST,
                name,
                Duty.Payer.REQUESTER,
                "RCL-43",
                area,
                from,
                null))
        .key();
  }

  /** Switches an item on whose kind is off. */
  public void switchOn(
      Caller keeper, PlaceCode area, DataItem item, String basis, String purpose, LocalDate until) {
    uses.switchOn(keeper, new ItemUses.Entry(item.key(), area, basis, purpose, null, until));
  }

  public boolean isOn(DataItem item, PlaceCode place, LocalDate day) {
    return uses.isOn(item.key(), place, day);
  }
}
