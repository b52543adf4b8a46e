package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of the file, and how they point to each other. Their names ignore case. */
final class Parts implements AutoCloseable {

  /** Does something with a part's XML. */
  interface Reading<T> {
    T of(XMLStreamReader in) throws XMLStreamException;
  }

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

  Parts(byte[] bytes) throws IOException {
    zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
      if (!entry.isDirectory()) entries.putIfAbsent(key(entry.getName()), entry);
    }
  }

  /** In the order of the file, each as {@link #key} makes it. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  boolean has(String part) {
    return entries.containsKey(key(part));
  }

  InputStream open(String part) throws IOException {
    var entry = entries.get(key(part));
    if (entry == null) throw new IOException("The file has no part " + part);
    return zip.getInputStream(entry);
  }

  <T> T read(String part, Reading<T> reading) throws IOException, XMLStreamException {
    try (var content = open(part)) {
      return reading.of(Xml.read(content));
    }
  }

  /** Hands a part on as it is, packed as it is. */
  void copy(String part, ZipArchiveOutputStream out) throws IOException {
    var entry = java.util.Objects.requireNonNull(entries.get(key(part)));
    try (var packed = zip.getRawInputStream(entry)) {
      out.addRawArchiveEntry(entry, packed);
    }
  }

  /** A part's name as the file writes it. */
  String writtenName(String part) {
    var entry = entries.get(key(part));
    return entry == null ? part : entry.getName();
  }

  /** What a part points to; the package itself is the part with the empty name. */
  List<Relation> relations(String part) throws IOException, XMLStreamException {
    var name = relationsOf(part);
    if (!has(name)) return List.of();
    return read(name, in -> relations(in, part));
  }

  Optional<Relation> relation(String part, String kind) throws IOException, XMLStreamException {
    return relations(part).stream()
        .filter(it -> it.is(kind) && !it.outside() && has(it.part()))
        .findFirst();
  }

  static String relationsOf(String part) {
    var cut = part.lastIndexOf('/') + 1;
    return part.substring(0, cut) + "_rels/" + part.substring(cut) + ".rels";
  }

  static String key(@Nullable String name) {
    var plain = (name == null ? "" : name).replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
  }

  private static List<Relation> relations(XMLStreamReader in, String part)
      throws XMLStreamException {
    var found = new ArrayList<Relation>();
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT
          && in.getLocalName().equals("Relationship")) {
        var outside = Xml.attribute(in, "TargetMode").equals("External");
        var target = Xml.attribute(in, "Target");
        found.add(
            new Relation(
                Xml.attribute(in, "Id"),
                Xml.attribute(in, "Type"),
                outside ? target : key(resolved(part, target)),
                outside));
      }
    }
    return found;
  }

  /** {@code ../comments1.xml} seen from {@code xl/worksheets/sheet1.xml}. */
  private static String resolved(String part, String target) {
    if (target.startsWith("/")) return target.substring(1);
    var path = new ArrayList<>(List.of(part.split("/", -1)));
    path.removeLast();
    for (var step : target.replace('\\', '/').split("/", -1)) {
      if (step.equals("..")) {
        if (!path.isEmpty()) path.removeLast();
      } else if (!step.equals(".")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }
}
