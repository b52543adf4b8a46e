package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.linli.sheets.template.AddedSheet;
import org.linli.sheets.template.SheetNames;

/** Finds names for added sheets that nothing in the workbook has. */
final class NewParts {

  private NewParts() {}

  static List<NewPart> of(List<AddedSheet> sheets, Parts parts, Book book)
      throws IOException, XMLStreamException {
    var taken = new HashSet<>(book.allNames());
    var relations =
        parts.relations(book.part()).stream()
            .map(it -> it.id().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    var folder = book.part().substring(0, book.part().lastIndexOf('/') + 1);
    var made = new ArrayList<NewPart>();
    var number = 1;
    for (var each : sheets) {
      while (parts.has(part(folder, number)) || relations.contains("linli" + number)) number++;
      var name = SheetNames.free(each.name(), taken);
      taken.add(name.toLowerCase(Locale.ROOT));
      made.add(new NewPart(each, name, part(folder, number), "linli" + number));
      number++;
    }
    return made;
  }

  private static String part(String folder, int number) {
    return folder + "worksheets/added" + number + ".xml";
  }
}
