package org.linli.facts.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.sheets.template.Template;

/**
 * A department's form.
 *
 * @param place what it is to be filled for
 * @param post whose form it is
 * @param version counts changes, so that nobody overwrites another's
 * @param issue under which it went out; null while it is being understood
 */
public record Form(
    UUID id,
    PlaceCode place,
    UUID account,
    UUID post,
    SourceAgency agency,
    String title,
    String file,
    Template.Kind kind,
    boolean macros,
    List<SheetPlan> sheets,
    int version,
    @Nullable UUID issue,
    Instant at) {

  public Form {
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) throw new IllegalArgumentException("A form with nothing to fill");
  }

  /** Is everything understood, so that it may go out? */
  public boolean isUnderstood() {
    return sheets.stream().allMatch(SheetPlan::isSure);
  }

  Form with(SheetPlan changed) {
    var all = new ArrayList<SheetPlan>();
    for (var sheet : sheets) all.add(sheet.index() == changed.index() ? changed : sheet);
    return new Form(
        id, place, account, post, agency, title, file, kind, macros, all, version, issue, at);
  }
}
