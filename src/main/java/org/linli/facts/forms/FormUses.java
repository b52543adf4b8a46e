package org.linli.facts.forms;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.admission.Issues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who has used what is known of a place's people and homes. */
@Service
@Transactional(readOnly = true)
public class FormUses {

  private final FormUseStore store;
  private final Issues issues;
  private final Understanding understanding;

  FormUses(FormUseStore store, Issues issues, Understanding understanding) {
    this.store = store;
    this.issues = issues;
    this.understanding = understanding;
  }

  /** The newest first. */
  Page<FormUseStore.UsedBy> of(Caller caller, PlaceCode place, Page.Ask ask) {
    return store.of(caller.cut(Power.SEE_PEOPLE, place), ask);
  }

  /**
   * What one form has used of a place, and who wanted it what for.
   *
   * @param issuer the office, as it stands on the form
   */
  record Used(
      FormUseStore.UsedBy form,
      String issuer,
      String number,
      String purpose,
      List<UsedItem> items) {}

  /** How many values of an item, by its names. */
  record UsedItem(String item, String name, String englishName, long cells) {}

  Used one(Caller caller, PlaceCode place, UUID form) {
    var within = caller.cut(Power.SEE_PEOPLE, place);
    var found =
        store.of(within, form).orElseThrow(() -> new NoSuchElementException(form.toString()));
    var terms = issues.terms(found.issue());
    var items = store.items(within, form).stream().map(this::named).toList();
    return new Used(found, terms.issuer(), terms.number(), terms.purpose(), items);
  }

  private UsedItem named(FormUseStore.UsedItem it) {
    var item = understanding.item(it.item());
    return new UsedItem(it.item(), item.name(), item.englishName(), it.cells());
  }
}
