package org.linli.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file as an answer, which the browser keeps under its name. */
public final class Download {

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Download() {}

  /** Where the file is to be written; nothing of it may have been sent before. */
  public static OutputStream begin(HttpServletResponse response, String type, String name)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    return response.getOutputStream();
  }
}
