package org.linli.cases.photos;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its picture before a pixel of it is decoded. A file is what its first bytes
 * say; its name and the type it was sent as are never asked.
 */
sealed interface Wrapping {

  /** Where it can be read row by row, so that only what is kept of it is held. */
  long BY_ROWS = 50_000_000;

  /** Where all of it is held while it is read. */
  long AT_ONCE = 20_000_000;

  /** The name of the reader for it. */
  String reader();

  /** How many pixels it may have. */
  long most();

  /** 1 to 8, as EXIF counts. */
  int orientation();

  /** How many pixels the parts of it say they have; a reader is asked as well. */
  default long pixels() {
    return 0;
  }

  /** Null where it is no picture that is taken. */
  static @Nullable Wrapping of(byte[] file) {
    if (begins(file, 0, 0xFF, 0xD8, 0xFF)) return Jpeg.of(file);
    if (begins(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return new Png();
    var isWebp = begins(file, 0, 'R', 'I', 'F', 'F') && begins(file, 8, 'W', 'E', 'B', 'P');
    return isWebp ? Webp.of(file) : null;
  }

  private static boolean begins(byte[] file, int at, int... with) {
    if (file.length < at + with.length) return false;
    for (var i = 0; i < with.length; i++) if ((file[at + i] & 0xFF) != with[i]) return false;
    return true;
  }

  /** Which way is up is not said in a PNG, by all that is usual. */
  record Png() implements Wrapping {
    @Override
    public String reader() {
      return "png";
    }

    @Override
    public long most() {
      return BY_ROWS;
    }

    @Override
    public int orientation() {
      return 1;
    }
  }

  /**
   * @param scans how many times over the picture is told; more than once, and all is held
   */
  record Jpeg(int scans, int orientation) implements Wrapping {

    /** Progressive pictures have about ten. Each costs a walk over all pixels, however short. */
    private static final int MOST_SCANS = 60;

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;

    static @Nullable Jpeg of(byte[] file) {
      var scans = 0;
      var orientation = 1;
      var at = 2;
      while (at < file.length - 3) {
        var marker = file[at + 1] & 0xFF;
        if ((file[at] & 0xFF) != 0xFF || !isSegment(marker)) {
          at++; // within a scan, or filled up
          continue;
        }
        if (marker == END) break;
        var length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
        var end = Math.min(file.length, at + 2 + length);
        if (marker == SCAN) scans++;
        if (marker == APP1 && begins(file, at + 4, 'E', 'x', 'i', 'f', 0, 0) && end > at + 10) {
          orientation = Exif.orientation(Arrays.copyOfRange(file, at + 10, end));
        }
        at += 2 + Math.max(2, length);
      }
      return scans == 0 || scans > MOST_SCANS ? null : new Jpeg(scans, orientation);
    }

    /** Neither filling (FF), nor data that looks like a marker (00), nor one without a length. */
    private static boolean isSegment(int marker) {
      return marker >= 0xC0 && marker != 0xFF && !(marker >= 0xD0 && marker <= 0xD8);
    }

    @Override
    public String reader() {
      return "jpeg";
    }

    @Override
    public long most() {
      return scans > 1 ? AT_ONCE : BY_ROWS;
    }
  }

  /**
   * @param pixels of its frame, which need not be those of the canvas around it
   */
  record Webp(long pixels, int orientation) implements Wrapping {

    /** What moves is no photo. */
    static @Nullable Webp of(byte[] file) {
      long pixels = 0;
      var orientation = 1;
      for (long at = 12; at + 8 <= file.length; ) {
        var chunk = (int) at;
        var length = Integer.toUnsignedLong(little(file, chunk + 4));
        var from = chunk + 8;
        var name = new String(file, chunk, 4, java.nio.charset.StandardCharsets.US_ASCII);
        switch (name) {
          case "ANIM", "ANMF" -> {
            return null;
          }
          case "VP8 " -> pixels = Math.max(pixels, lossy(file, from));
          case "VP8L" -> pixels = Math.max(pixels, lossless(file, from));
          case "EXIF" -> {
            var end = (int) Math.min(file.length, from + length);
            orientation = Exif.orientation(Arrays.copyOfRange(file, from, end));
          }
          default -> {}
        }
        at = from + length + (length & 1);
      }
      return pixels == 0 ? null : new Webp(pixels, orientation);
    }

    private static long lossy(byte[] file, int from) {
      if (file.length < from + 10) return 0;
      var sides = little(file, from + 6);
      return (long) (sides & 0x3FFF) * (sides >>> 16 & 0x3FFF);
    }

    private static long lossless(byte[] file, int from) {
      if (file.length < from + 5) return 0;
      var sides = little(file, from + 1);
      return ((sides & 0x3FFF) + 1L) * ((sides >>> 14 & 0x3FFF) + 1L);
    }

    private static int little(byte[] file, int at) {
      return file[at] & 0xFF
          | (file[at + 1] & 0xFF) << 8
          | (file[at + 2] & 0xFF) << 16
          | (file[at + 3] & 0xFF) << 24;
    }

    @Override
    public String reader() {
      return "webp";
    }

    @Override
    public long most() {
      return AT_ONCE;
    }
  }
}
