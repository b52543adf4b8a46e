package org.linli.sheets;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.linli.base.Refusal;

/**
 * Unpacks an archive once without keeping anything, to know that it stays within bounds: some are
 * made to fill the memory of whoever opens them.
 */
public final class ZipGuard {

  private static final long MOST = 700L << 20;
  private static final long MOST_TEXTS = 120L << 20;
  private static final int MOST_ENTRIES = 5000;

  private ZipGuard() {}

  /** Refuses, before anything is kept, what unpacks beyond bounds. */
  public static void check(String name, byte[] bytes) throws IOException {
    var buffer = new byte[1 << 16];
    var all = 0L;
    var entries = 0;
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (var entry : java.util.Collections.list(zip.getEntries())) {
        var here = 0L;
        // Only the cells may be large; texts are kept in memory while the file is read.
        var most = entry.getName().startsWith("xl/worksheets/") ? MOST : MOST_TEXTS;
        try (var content = zip.getInputStream(entry)) {
          for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            here += read;
            all += read;
            if (here > most || all > MOST) throw tooBig(name);
          }
        }
        if (++entries > MOST_ENTRIES) throw tooBig(name);
      }
    }
  }

  private static Refusal tooBig(String name) {
    return Refusal.because(SheetReason.UNPACKS_TOO_BIG, name, MOST >> 20);
  }
}
