package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.base.PlaceCode;
import org.linli.facts.admission.Terms;
import org.linli.sheets.SheetWriter;

/** A department's workbook, brought and let out through HTTP, as several stories do it. */
final class BroughtForms {

  private BroughtForms() {}

  static Http.Answer bring(Http who, PlaceCode place, String agency, String title, String... cols) {
    var out = new ByteArrayOutputStream();
    var sheet = new SheetWriter(out, "1");
    sheet.above(List.of(title));
    sheet.header(List.of(cols), List.of());
    sheet.finish();
    return who.upload(
        "/api/forms?place=" + place + (agency.isEmpty() ? "" : "&agency=" + agency),
        "file",
        List.of(new Http.File(title + ".xlsx", out.toByteArray())));
  }

  /** The form's id. */
  static String brought(Http who, PlaceCode place, String title, String... columns) {
    var answer = bring(who, place, "CIVIL_AFFAIRS", title, columns);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  /** The id under which it is out. */
  static String letOut(Http who, String form, LetOutForms usual) {
    var answer = who.post("/api/forms/" + form + "/issue", json(usual.terms()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("issue").asString();
  }

  static String json(Terms it) {
    return """
    {'agency': '%s', 'issuer': '%s', 'number': '%s', 'basis': '%s', 'duty': '%s',
     'purpose': '%s', 'validFrom': '%s', 'validUntil': '%s', 'deadline': '%s', 'keepUntil': '%s'}
    """
        .formatted(
            it.agency(),
            it.issuer(),
            it.number(),
            it.basis(),
            it.duty(),
            it.purpose(),
            it.validFrom(),
            it.validUntil(),
            it.deadline(),
            it.keepUntil());
  }
}
