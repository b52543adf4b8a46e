package org.linli.cases.photos;

import java.io.IOException;

/**
 * A file as somebody sent it, not read yet.
 *
 * @param size in bytes
 */
public record Sent(long size, Content content) {

  /** Where its bytes are. */
  @FunctionalInterface
  public interface Content {
    byte[] bytes() throws IOException;
  }
}
