package org.linli.facts.forms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.sheets.template.Template;

/**
 * A department's form.
 *
 * @param place what it is to be filled for
 * @param office whose form it is
 * @param version counts changes, so that nobody overwrites another's
 * @param issue under which it went out; null while it is being understood
 * @param changedAt when it was brought, or last changed
 * @param deletedAt when its workbook and what was understood of it went; then it has no sheets
 */
public record Form(
    UUID id,
    PlaceCode place,
    UUID account,
    Office office,
    SourceAgency agency,
    String title,
    String file,
    Template.Kind kind,
    boolean macros,
    List<SheetPlan> sheets,
    int version,
    @Nullable UUID issue,
    Instant at,
    Instant changedAt,
    @Nullable Instant deletedAt) {

  /** A form that is not let out is kept so long after its last change. */
  static final Duration DRAFT_KEPT = Duration.ofDays(90);

  public Form {
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty() != (deletedAt != null))
      throw new IllegalArgumentException("A form with nothing to fill");
  }

  /** Is everything understood, so that it may go out? */
  public boolean isUnderstood() {
    return sheets.stream().allMatch(SheetPlan::isSure);
  }

  /** When it is deleted if nobody changes it or lets it out before; null once it is out. */
  @Nullable Instant draftUntil() {
    return issue == null ? changedAt.plus(DRAFT_KEPT) : null;
  }

  Form with(SheetPlan changed) {
    var all = new ArrayList<SheetPlan>();
    for (var sheet : sheets) all.add(sheet.index() == changed.index() ? changed : sheet);
    return new Form(
        id, place, account, office, agency, title, file, kind, macros, all, version, issue, at,
        changedAt, deletedAt);
  }
}
