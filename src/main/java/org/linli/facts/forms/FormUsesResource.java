package org.linli.facts.forms;

import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who has used what is known of a place's people and homes. */
@RestController
@RequestMapping("/api/forms/uses")
class FormUsesResource {

  private final FormUses uses;

  FormUsesResource(FormUses uses) {
    this.uses = uses;
  }

  /** Forms that have used what is known of a place's people and homes. */
  @GetMapping
  Page<FormUseStore.UsedBy> list(Caller caller, @RequestParam PlaceCode place, Page.Ask ask) {
    return uses.of(caller, place, ask);
  }

  /** What one of them has used there, item by item, for which office and purpose. */
  @GetMapping("/{form}")
  FormUses.Used one(Caller caller, @PathVariable UUID form, @RequestParam PlaceCode place) {
    return uses.one(caller, place, form);
  }
}
