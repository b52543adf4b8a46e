package org.linli.cases.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way is up, of all that a camera writes down. */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int AS_IT_IS = 1;

  private Exif() {}

  /**
   * Reads the first directory of a TIFF header, as EXIF has it.
   *
   * @return 1 to 8, as EXIF counts; 1 where nothing sensible is said
   */
  static int orientation(byte[] tiff) {
    if (tiff.length < 14) return AS_IT_IS;
    var order =
        switch (tiff[0]) {
          case 'I' -> ByteOrder.LITTLE_ENDIAN;
          case 'M' -> ByteOrder.BIG_ENDIAN;
          default -> null;
        };
    if (order == null) return AS_IT_IS;
    var data = ByteBuffer.wrap(tiff).order(order);
    var at = data.getInt(4);
    if (at < 8 || at > tiff.length - 2) return AS_IT_IS;
    var entries = Short.toUnsignedInt(data.getShort(at));
    for (var entry = at + 2; entries-- > 0 && entry <= tiff.length - 12; entry += 12) {
      if (Short.toUnsignedInt(data.getShort(entry)) != ORIENTATION) continue;
      var said = data.getShort(entry + 8);
      return said >= 1 && said <= 8 ? said : AS_IT_IS;
    }
    return AS_IT_IS;
  }
}
