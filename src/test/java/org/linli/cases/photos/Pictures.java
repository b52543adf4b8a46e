package org.linli.cases.photos;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Photos for tests, good ones and such as somebody would send to do harm. */
public final class Pictures {

  /** Where a camera stood, as it is written into its photos. */
  public static final String SECRET = "30.600123N,114.300456E Wang";

  private Pictures() {}

  /** Red on the left, blue on the right. */
  public static byte[] picture(String format, int width, int height) {
    var it = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = it.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width, height);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(it, format, bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /** A camera's JPEG: which way is up, the place, a name. */
  public static byte[] fromCamera(int orientation, int width, int height) {
    var plain = picture("jpeg", width, height);
    var exif = exif(orientation);
    return ByteBuffer.allocate(plain.length + exif.length + 4)
        .put(plain, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) (exif.length + 2))
        .put(exif)
        .put(plain, 2, plain.length - 2)
        .array();
  }

  private static byte[] exif(int orientation) {
    var secret = SECRET.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length)
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .put(secret)
        .array();
  }

  /** Nine hundred million pixels in less than a megabyte. */
  public static byte[] bomb(int side) {
    var header = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).put((byte) 0);
    var row = new byte[side / 8 + 2];
    var packer = new Deflater(9);
    var packed = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    for (var y = 0; y < side; y++) {
      packer.setInput(row);
      while (!packer.needsInput()) packed.write(buffer, 0, packer.deflate(buffer));
    }
    packer.finish();
    while (!packer.finished()) packed.write(buffer, 0, packer.deflate(buffer));
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(file, "IHDR", header.array());
    chunk(file, "IDAT", packed.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String name, byte[] data) {
    var body =
        ByteBuffer.allocate(4 + data.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    var sum = new CRC32();
    sum.update(body);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(body);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** A single point. */
  static final byte[] WEBP =
      java.util.Base64.getDecoder()
          .decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
}
