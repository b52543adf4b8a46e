package org.linli.places.outlines;

import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.places.Source;
import org.springframework.web.multipart.MultipartFile;

/** The one file of a form. */
public final class Upload {

  private Upload() {}

  public static Source of(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) throw Refusal.because(OutlineReason.NO_FILE);
    var name = file.getOriginalFilename();
    return new Source(name == null ? "" : name, file::getInputStream);
  }
}
