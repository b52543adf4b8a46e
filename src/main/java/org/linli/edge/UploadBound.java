package org.linli.edge;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.linli.base.Refusal;

/**
 * How much a request with files may have at an address that takes little; a room says it as a bean.
 * What is sent elsewhere has the bound of the whole server.
 *
 * @param path the whole of it
 * @param bytes of the files and all around them
 * @param refusal what is told where there is more
 */
public record UploadBound(String method, Pattern path, long bytes, Supplier<Refusal> refusal) {

  /** Names, lines between parts, and small fields. */
  public static final long AROUND = 64 * 1024;

  boolean isOf(String requested, String address) {
    return method.equals(requested) && path.matcher(address).matches();
  }
}
