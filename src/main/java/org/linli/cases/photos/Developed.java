package org.linli.cases.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.linli.base.Refusal;

/**
 * A photo as it is kept: two JPEG files made anew, upright, of pixels and nothing else, so that
 * nothing the sender's file carried is in them.
 */
record Developed(byte[] image, byte[] thumbnail) {

  static final int LONGEST = 1600;
  static final int LONGEST_OF_THUMBNAIL = 240;

  /** Rows and columns are left out while reading as long as one and a half times this stays. */
  private static final int READ_AT_LEAST = LONGEST * 3 / 2;

  private static final float QUALITY = 0.82f;

  static Developed of(byte[] file) {
    var wrapping = Wrapping.of(file);
    if (wrapping == null) throw Refusal.because(PhotoReason.NOT_AN_IMAGE);
    var image = upright(scaled(read(file, wrapping), LONGEST), wrapping.orientation());
    return new Developed(jpeg(image), jpeg(scaled(image, LONGEST_OF_THUMBNAIL)));
  }

  private static BufferedImage read(byte[] file, Wrapping wrapping) {
    var reader = ImageIO.getImageReadersByFormatName(wrapping.reader()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      // Without its metadata: texts in a PNG may be packed to a thousandth of their size.
      reader.setInput(in, true, true);
      return read(reader, wrapping);
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // Readers meet broken files with every exception there is.
      throw Refusal.because(PhotoReason.NOT_AN_IMAGE);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, Wrapping wrapping) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if (Math.max((long) width * height, wrapping.pixels()) > wrapping.most()) {
      throw Refusal.because(PhotoReason.TOO_MANY_PIXELS, wrapping.most() / 1_000_000);
    }
    var step = Math.max(1, Math.max(width, height) / READ_AT_LEAST);
    var wanted = reader.getDefaultReadParam();
    wanted.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, wanted);
  }

  /** Not longer than that, halved until one more step does it, so that fine lines stay. */
  private static BufferedImage scaled(BufferedImage it, int longest) {
    var side = Math.max(it.getWidth(), it.getHeight());
    if (side > 2 * longest) {
      return scaled(drawn(it, it.getWidth() / 2, it.getHeight() / 2), longest);
    }
    var by = Math.min(1, (double) longest / side);
    return drawn(it, (int) Math.round(it.getWidth() * by), (int) Math.round(it.getHeight() * by));
  }

  /** What shows through is white. */
  private static BufferedImage drawn(BufferedImage it, int width, int height) {
    var to = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
    var pen = pen(to);
    pen.drawImage(it, 0, 0, to.getWidth(), to.getHeight(), Color.WHITE, null);
    pen.dispose();
    return to;
  }

  private static Graphics2D pen(BufferedImage on) {
    var pen = on.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    return pen;
  }

  /**
   * @param orientation 5 to 8 lie on their side
   */
  private static BufferedImage upright(BufferedImage it, int orientation) {
    if (orientation == 1) return it;
    var w = it.getWidth();
    var h = it.getHeight();
    var lies = orientation >= 5;
    var turned = new BufferedImage(lies ? h : w, lies ? w : h, BufferedImage.TYPE_INT_RGB);
    var pen = pen(turned);
    pen.drawImage(it, turning(orientation, w, h), null);
    pen.dispose();
    return turned;
  }

  /** As the EXIF standard counts them: mirrored, upside down, to the left, to the right. */
  private static AffineTransform turning(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }

  private static byte[] jpeg(BufferedImage it) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var wanted = writer.getDefaultWriteParam();
      wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wanted.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(it, null, null), wanted);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
