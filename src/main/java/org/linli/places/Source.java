package org.linli.places;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file someone hands in: its name, and its bytes as often as they are asked for. */
public record Source(String name, Content content) {

  /** Opens the bytes anew each time. */
  public interface Content {
    InputStream open() throws IOException;
  }

  public static Source of(Path path) {
    return new Source(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
  }

  public static Source of(String name, byte[] bytes) {
    return new Source(name, () -> new ByteArrayInputStream(bytes));
  }

  public InputStream open() throws IOException {
    return content.open();
  }
}
