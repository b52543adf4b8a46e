package org.linli.facts.known;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Download;
import org.linli.edge.Texts;
import org.linli.sheets.SheetWriter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * HTTP for agencies' own lists: looked at first, then recorded; the rows left out as a workbook.
 */
@RestController
@RequestMapping("/api/facts/list")
class FactListResource {

  private static final String XLSX = Download.XLSX;
  private static final int MOST_FAULTS = 100;

  private final FactLists lists;
  private final WholeLists wholeLists;
  private final Texts texts;

  FactListResource(FactLists lists, WholeLists wholeLists, Texts texts) {
    this.lists = lists;
    this.wholeLists = wholeLists;
    this.texts = texts;
  }

  /** What a column of the list is taken for; {@code item} is null where no item is surely meant. */
  record ListColumn(
      String heading,
      ListHeader.Use use,
      @Nullable String item,
      @Nullable String name,
      @Nullable String englishName) {}

  /** An item the list may be whole of. */
  record Whole(String item, String name, String englishName) {}

  /** {@code faults} are those of the first hundred rows that are not taken. */
  record ListView(
      boolean dry,
      ItemSubject kind,
      PlaceCode place,
      List<ListColumn> columns,
      int rows,
      int found,
      int values,
      int told,
      int same,
      int rejected,
      List<Whole> mayBeWholeOf,
      List<Texts.FaultView> faults) {}

  /** {@code dry} is so when left out: nothing is written until it is said. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ListView bring(
      Caller caller,
      @RequestParam(required = false) @Nullable SourceAgency agency,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam(required = false) @Nullable String whole,
      @RequestParam(defaultValue = "true") boolean dry,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var list = brought(agency, place, asOf, whole, file);
    var result = dry ? lists.look(caller, list) : lists.record(caller, list);
    var faults =
        result.rejected().stream()
            .limit(MOST_FAULTS)
            .map(it -> texts.view(list.file(), it.row(), it.fault()))
            .toList();
    return new ListView(
        dry,
        result.header().kind(),
        result.place(),
        result.header().columns().stream().map(FactListResource::column).toList(),
        result.rows(),
        result.found(),
        result.values(),
        result.told(),
        result.same(),
        result.rejected().size(),
        result.mayBeWholeOf().stream()
            .map(it -> new Whole(it.key(), it.name(), it.englishName()))
            .toList(),
        faults);
  }

  /** Lists of which their agencies have said that nobody is missing on them. */
  @GetMapping("/whole")
  Page<WholeListView> whole(Caller caller, @RequestParam PlaceCode place, Page.Ask ask) {
    return wholeLists.list(caller, place, ask);
  }

  /** A list is not whole after all. */
  @DeleteMapping("/whole")
  @ResponseStatus(NO_CONTENT)
  void withdraw(
      Caller caller,
      @RequestParam String item,
      @RequestParam SourceAgency agency,
      @RequestParam PlaceCode place) {
    wholeLists.withdraw(caller, item, agency, place);
  }

  /** The same file again: the rows that are not taken, with why, ready to be corrected. */
  @PostMapping(value = "/rest", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  void rest(
      Caller caller,
      @RequestParam(required = false) @Nullable SourceAgency agency,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletResponse response)
      throws IOException {
    var result = lists.look(caller, brought(agency, place, null, null, file));
    response.setContentType(XLSX);
    response.setHeader("Content-Disposition", "attachment; filename=\"rest.xlsx\"");
    var sheet = new SheetWriter(response.getOutputStream(), texts.say("facts.list.sheet"));
    var last = result.header().columns().getLast().at();
    var header = new ArrayList<String>();
    for (var i = 0; i <= last; i++) header.add("");
    for (var it : result.header().columns()) header.set(it.at(), it.heading());
    header.add(texts.say("facts.list.row"));
    header.add(texts.say("facts.list.why"));
    header.add(texts.say("facts.list.cure"));
    sheet.header(header, List.of());
    for (var it : result.rejected()) {
      var said = texts.view(it.fault());
      var cells = new ArrayList<String>();
      for (var i = 0; i <= last; i++) cells.add(i < it.cells().size() ? it.cells().get(i) : "");
      cells.add(String.valueOf(it.row()));
      cells.add(it.fault().where() + ": " + said.reason());
      cells.add(said.cure());
      sheet.row(cells);
    }
    sheet.finish();
  }

  private static ListColumn column(ListHeader.Column it) {
    var item = it.item();
    return new ListColumn(
        it.heading(),
        it.use(),
        item == null ? null : item.key(),
        item == null ? null : item.name(),
        item == null ? null : item.englishName());
  }

  private static FactLists.Brought brought(
      @Nullable SourceAgency agency,
      PlaceCode place,
      @Nullable LocalDate asOf,
      @Nullable String whole,
      @Nullable MultipartFile file)
      throws IOException {
    if (file == null) throw Refusal.because(KnownReason.LIST_NOT_UNDERSTOOD, "?");
    var name = file.getOriginalFilename();
    return new FactLists.Brought(
        agency, place, asOf, whole, name == null || name.isBlank() ? "?" : name, file.getBytes());
  }
}
