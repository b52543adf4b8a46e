package org.linli.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the journal: reading only. */
@RestController
@RequestMapping("/api/journal")
class JournalResource {

  private final Journal journal;

  JournalResource(Journal journal) {
    this.journal = journal;
  }

  @GetMapping
  Page<Written> lines(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) @Nullable UUID grant,
      Page.Ask ask) {
    return journal.within(caller, within, grant, ask);
  }
}
