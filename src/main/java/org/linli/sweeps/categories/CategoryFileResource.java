package org.linli.sweeps.categories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** HTTP for lists of decisions: looked at first, then entered; the rows left out as a table. */
@RestController
@RequestMapping("/api/categories/lists")
class CategoryFileResource {

  private static final int MOST_FAULTS = 100;

  private final CategoryFiles files;
  private final Texts texts;

  CategoryFileResource(CategoryFiles files, Texts texts) {
    this.files = files;
    this.texts = texts;
  }

  /**
   * What became of the list. {@code same} were entered before; {@code errors} are those of the
   * first hundred rows not taken; {@code rest} is a CSV of all of them with the reasons, to be
   * corrected and sent again.
   */
  record ReportView(
      boolean dry,
      int rows,
      int entered,
      int same,
      int rejected,
      List<Texts.FaultView> errors,
      @Nullable String rest) {}

  /** {@code dry} is so when left out: nothing is entered until it is said. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ReportView bring(
      Caller caller,
      @RequestParam(defaultValue = "true") boolean dry,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) throw Refusal.because(CategoryReason.LIST_NOT_UNDERSTOOD, "?");
    var name = file.getOriginalFilename() == null ? "?" : file.getOriginalFilename();
    var done =
        dry
            ? files.look(caller, name, file.getBytes())
            : files.enter(caller, name, file.getBytes());
    return new ReportView(
        dry,
        done.file().rows().size(),
        done.entered(),
        done.same(),
        done.rejected().size(),
        done.rejected().stream().limit(MOST_FAULTS).map(it -> view(name, it)).toList(),
        done.rejected().isEmpty() ? null : rest(done));
  }

  /** Where a row does not follow what is known, the cure tells what of it. */
  private Texts.FaultView view(String name, CategoryFiles.Rejected it) {
    var said = texts.view(name, it.row().number(), it.fault());
    if (it.fault().why() != CategoryFault.DOES_NOT_FOLLOW) return said;
    return new Texts.FaultView(
        said.file(),
        said.row(),
        said.field(),
        said.column(),
        said.value(),
        texts.say("problem.CategoryReason." + it.fault().facts().getFirst()),
        said.cure());
  }

  private String rest(CategoryFiles.Outcome done) {
    var text = new StringBuilder();
    try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord(with(done.file().header(), done, texts.say("imports.reason")));
      for (var it : done.rejected()) {
        csv.printRecord(with(it.row().cells(), done, view("", it).reason()));
      }
      return text.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<String> with(List<String> cells, CategoryFiles.Outcome done, String last) {
    var all = new ArrayList<String>();
    for (var i = 0; i < done.file().header().size(); i++) {
      all.add(i < cells.size() ? cells.get(i) : "");
    }
    all.add(last);
    return all;
  }
}
