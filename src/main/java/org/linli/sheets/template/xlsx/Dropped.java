package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** What is not given back: macros with what belongs to them, and the order of computing. */
final class Dropped {

  private Dropped() {}

  static Set<String> parts(Parts parts, Book book) throws IOException, XMLStreamException {
    var dropped = new HashSet<String>();
    for (var each : parts.relations(book.part())) {
      if (each.outside()) continue;
      if (each.is("calcChain")) dropped.add(each.part());
      if (!each.is("vbaProject")) continue;
      dropped.add(each.part());
      dropped.add(Parts.relationsOf(each.part()));
      for (var own : parts.relations(each.part())) dropped.add(own.part());
    }
    return dropped;
  }

  static boolean hasMacros(Parts parts, Book book) throws IOException, XMLStreamException {
    return parts.relations(book.part()).stream().anyMatch(it -> it.is("vbaProject"));
  }
}
