package org.linli.facts.forms;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;
import org.linli.edge.Caller;
import org.linli.edge.Download;
import org.linli.edge.Refuses;
import org.linli.edge.Texts;
import org.linli.facts.admission.Terms;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for departments' forms. */
@RestController
@RequestMapping("/api/forms")
class FormResource {

  private static final String ANY_FILE = "application/octet-stream";

  private final Forms forms;
  private final Fills fills;
  private final Understanding understanding;
  private final Places places;
  private final Texts texts;

  FormResource(Forms forms, Fills fills, Understanding understanding, Places places, Texts texts) {
    this.forms = forms;
    this.fills = fills;
    this.understanding = understanding;
    this.places = places;
    this.texts = texts;
  }

  /** What somebody has said about a form, told with the version they have read. */
  record Chosen(int version, List<Choosing.Rows> rows, List<Choice> choices) {}

  /**
   * What a column or single cell stands for.
   *
   * @param sheet its position in the workbook, from 0
   * @param column counts the columns of the table from 0; null for a single cell
   * @param field counts the single cells from 0; null for a column
   * @param meaning null where the one it has is right
   * @param masking null where it stays
   */
  record Choice(
      int sheet,
      @Nullable Integer column,
      @Nullable Integer field,
      @Nullable MeaningView meaning,
      @Nullable Masking masking) {

    Choosing.Choice said() {
      return new Choosing.Choice(
          sheet, column, field, meaning == null ? null : meaning.meaning(), masking);
    }
  }

  /**
   * A row of the list of forms.
   *
   * @param draftUntil when it is deleted if nobody changes it or lets it out; null once it is out
   */
  record Row(
      UUID id,
      PlaceCode place,
      PlaceView placed,
      SourceAgency agency,
      String title,
      String file,
      int open,
      @Nullable UUID issue,
      java.time.Instant at,
      java.time.@Nullable Instant draftUntil,
      java.time.@Nullable Instant deletedAt) {}

  /**
   * What a sheet would hold, counted; {@code sample} has the first rows, personal values covered.
   */
  record SheetPreview(
      int sheet, boolean card, Tally.Told told, int unknown, List<List<String>> sample) {}

  /**
   * The whole form, its sheets, what would be asked by item, and what is odd about the rows the
   * sender has written, each with its cell.
   */
  record Preview(
      Tally.Told all,
      Forms.AnswerCost cost,
      Forms.AnswerCost undecidedCost,
      List<SheetPreview> sheets,
      List<Texts.FaultView> remarks) {}

  /** The issue a form went out under. */
  record Issued(UUID issue) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(CREATED)
  FormView upload(
      Caller caller,
      @RequestParam PlaceCode place,
      @RequestParam(required = false) @Nullable SourceAgency agency,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) throw Refusal.because(FormReason.NO_FILE);
    var name = file.getOriginalFilename();
    return view(
        forms.upload(
            caller, place, agency, name == null || name.isBlank() ? "?" : name, file.getBytes()));
  }

  @GetMapping
  Page<Row> list(Caller caller, Page.Ask ask) {
    var page = forms.list(caller, ask);
    var named = places.named(page.items().stream().map(Form::place).distinct().toList());
    return page.map(it -> {
      return new Row(
          it.id(),
          it.place(),
          PlaceView.of(it.place(), named.get(it.place())),
          it.agency(),
          it.title(),
          it.file(),
          (int)
              it.sheets().stream()
                  .flatMap(sheet -> Surveying.matches(sheet).stream())
                  .filter(match -> !match.sure())
                  .count(),
          it.issue(),
          it.at(),
          it.draftUntil(),
          it.deletedAt());
    });
  }

  @GetMapping("/{id}")
  FormView one(Caller caller, @PathVariable UUID id) {
    return view(forms.get(caller, id));
  }

  @PutMapping("/{id}/meanings")
  FormView choose(Caller caller, @PathVariable UUID id, @RequestBody Chosen chosen) {
    forms.choose(
        caller,
        id,
        chosen.version(),
        chosen.rows(),
        chosen.choices().stream().map(Choice::said).toList());
    return one(caller, id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(NO_CONTENT)
  void forget(Caller caller, @PathVariable UUID id) {
    forms.forget(caller, id);
  }

  @GetMapping("/{id}/preview")
  @Refuses(409)
  Preview preview(Caller caller, @PathVariable UUID id) throws IOException {
    var preview = forms.preview(caller, id);
    var form = preview.form();
    var outlook = preview.outlook();
    var sheets = new ArrayList<SheetPreview>();
    for (var survey : outlook.survey().sheets()) {
      var plan =
          form.sheets().stream()
              .filter(it -> it.index() == survey.sheet())
              .findFirst()
              .orElseThrow();
      var matches = survey.card() ? plan.fields() : plan.columns();
      sheets.add(
          new SheetPreview(
              survey.sheet(),
              survey.card(),
              survey.told(),
              survey.unknown(),
              outlook.samples().getOrDefault(survey.sheet(), List.of()).stream()
                  .map(answers -> Covered.row(answers, matches, LocaleContextHolder.getLocale()))
                  .toList()));
    }
    return new Preview(
        outlook.survey().all(),
        preview.cost(),
        preview.undecidedCost(),
        sheets,
        outlook.remarks().stream().map(texts::view).toList());
  }

  @PostMapping("/{id}/issue")
  @ResponseStatus(CREATED)
  Issued issue(Caller caller, @PathVariable UUID id, @RequestBody Terms terms) throws IOException {
    return new Issued(forms.issue(caller, id, terms));
  }

  /** The filled workbook; with {@code each} one for every place of that level, in an archive. */
  @GetMapping("/{id}/filled")
  @Refuses({409, 422})
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(mediaType = ANY_FILE, schema = @Schema(type = "string", format = "binary")))
  void filled(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam PlaceCode place,
      @RequestParam(required = false) @Nullable Level each,
      HttpServletResponse response)
      throws IOException {
    var language = LocaleContextHolder.getLocale();
    Fills.Target target = name -> Download.begin(response, ANY_FILE, name);
    if (each == null) fills.fill(caller, id, place, language, target);
    else fills.fillEach(caller, id, place, each, language, target);
  }

  private FormView view(Form form) {
    return FormView.of(form, PlaceView.of(places.named(form.place())), understanding::item);
  }

  /** Values of a sample: what is personal stays covered, so that a preview gives nobody away. */
  static final class Covered {

    private Covered() {}

    static List<String> row(List<Answer> answers, List<Match> matches, java.util.Locale language) {
      var cells = new ArrayList<String>();
      for (var answer : answers) {
        cells.add(
            switch (answer) {
              case Answer.Value value -> covered(value, language);
              case Answer.Missing _ -> "?";
              case Answer.NotApplicable _ -> "—";
              case Answer.Nothing _ -> "";
            });
      }
      return cells;
    }

    private static String covered(Answer.Value value, java.util.Locale language) {
      var item = value.item();
      if (item == null) return value.value();
      var words = Values.words(item, value.value(), language);
      if (item.sensitivity() == org.linli.catalogue.Sensitivity.ORDINARY) return words;
      return words.isEmpty() ? "" : words.charAt(0) + "*".repeat(Math.min(6, words.length() - 1));
    }
  }
}
