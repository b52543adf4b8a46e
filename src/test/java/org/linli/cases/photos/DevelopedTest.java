package org.linli.cases.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.cases.photos.Pictures.fromCamera;
import static org.linli.cases.photos.Pictures.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.base.Refusal;

class DevelopedTest {

  private static BufferedImage image(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static boolean isRed(BufferedImage it, int x, int y) {
    var rgb = it.getRGB(x, y);
    return (rgb >> 16 & 0xFF) > 128 && (rgb & 0xFF) < 128;
  }

  private static Refusal.Reason refused(byte[] file) {
    try {
      Developed.of(file);
      throw new AssertionError("taken");
    } catch (Refusal refusal) {
      return refusal.reason();
    }
  }

  @ParameterizedTest
  @CsvSource({"jpeg,4000,3000", "png,2600,1300", "jpeg,40,30", "png,1,1", "jpeg,5000,3"})
  void itIsMadeSmallerNeverLarger(String format, int width, int height) throws IOException {
    var made = Developed.of(picture(format, width, height));
    var image = image(made.image());
    assertThat(Math.max(image.getWidth(), image.getHeight()))
        .isEqualTo(Math.min(1600, Math.max(width, height)));
    assertThat(image(made.thumbnail()).getWidth()).isEqualTo(Math.min(240, width));
  }

  /** Where the red half, which the camera saw on its left, is to be seen. */
  @ParameterizedTest
  @CsvSource({
    "1,L", "2,R", "3,R", "4,L", "5,T", "6,T", "7,B", "8,B", "9,L", "0,L",
  })
  void whatLayOnItsSideStands(int orientation, char red) throws IOException {
    var it = image(Developed.of(fromCamera(orientation, 400, 200)).image());
    var lies = red == 'T' || red == 'B';
    assertThat(it.getWidth()).isEqualTo(lies ? 200 : 400);
    assertThat(isRed(it, 10, 10)).isEqualTo(red == 'L' || red == 'T');
    assertThat(isRed(it, it.getWidth() - 10, it.getHeight() - 10))
        .isEqualTo(red == 'R' || red == 'B');
  }

  @Test
  void nothingOfWhatACameraWritesIsKept() {
    var made = Developed.of(fromCamera(6, 400, 200));
    for (var file : new byte[][] {made.image(), made.thumbnail()}) {
      assertThat(new String(file, StandardCharsets.ISO_8859_1))
          .doesNotContain("Exif")
          .doesNotContain("Wang")
          .doesNotContain("114.3");
    }
  }

  @Test
  void webpIsRead() throws IOException {
    assertThat(image(Developed.of(Pictures.WEBP).image()).getWidth()).isEqualTo(1);
  }

  @Test
  void whatShowsThroughIsWhite() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    assertThat(image(Developed.of(bytes.toByteArray()).image()).getRGB(4, 4)).isEqualTo(-1);
  }

  @Test
  void aBombIsRefusedByWhatItSays() {
    assertThat(refused(Pictures.bomb(30_000))).isEqualTo(PhotoReason.TOO_MANY_PIXELS);
    var webp = Pictures.WEBP.clone();
    // The frame says it is 16383 times 16383, whatever is around it.
    webp[26] = webp[28] = (byte) 0xFF;
    webp[27] = webp[29] = 0x3F;
    assertThat(refused(webp)).isEqualTo(PhotoReason.TOO_MANY_PIXELS);
  }

  @Test
  void whatIsHeldAsAWholeMayHaveFewerPixels() throws IOException {
    var it = new BufferedImage(5000, 4100, BufferedImage.TYPE_BYTE_GRAY);
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var wanted = writer.getDefaultWriteParam();
    wanted.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(it, null, null), wanted);
    }
    assertThat(refused(bytes.toByteArray())).isEqualTo(PhotoReason.TOO_MANY_PIXELS);
    assertThat(Developed.of(picture("jpeg", 5000, 4100)).image()).isNotEmpty();
  }

  @Test
  void aPictureToldAThousandTimesOverIsNone() {
    var plain = picture("jpeg", 16, 16);
    var more = ByteBuffer.allocate(plain.length + 1000 * 10).put(plain, 0, plain.length - 2);
    for (var i = 0; i < 1000; i++) {
      more.put(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
    }
    more.put(plain, plain.length - 2, 2);
    assertThat(refused(more.array())).isEqualTo(PhotoReason.NOT_AN_IMAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<svg onload='alert(1)'/>", "GIF89a", "BM", "\u0000\u0000"})
  void whatIsNoPhotoIsRefused(String content) {
    assertThat(refused(content.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(PhotoReason.NOT_AN_IMAGE);
  }

  /** Nothing that is broken makes the program stumble: it is read after all, or refused. */
  @Test
  void whatIsBrokenIsReadOrRefused() {
    var random = new Random(7);
    for (var whole : new byte[][] {fromCamera(6, 60, 40), picture("png", 60, 40), Pictures.WEBP}) {
      for (var i = 0; i < 400; i++) {
        var broken = java.util.Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 11));
        for (var hits = random.nextInt(6); hits > 0; hits--) {
          broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt(256);
        }
        try {
          Developed.of(broken);
        } catch (Refusal refused) {
          assertThat(refused.reason()).isInstanceOf(PhotoReason.class);
        }
      }
    }
  }

  @Test
  void twoAtATimeAreDeveloped() throws InterruptedException {
    var darkroom = new Darkroom(Duration.ofMillis(20));
    var inside = new CountDownLatch(2);
    var goOn = new CountDownLatch(1);
    var photo = picture("png", 3, 3);
    var slow =
        new Sent(
            photo.length,
            () -> {
              inside.countDown();
              try {
                goOn.await();
              } catch (InterruptedException stopping) {
                throw new IOException(stopping);
              }
              return photo;
            });
    var workers = new Thread[2];
    for (var i = 0; i < 2; i++)
      workers[i] = Thread.startVirtualThread(() -> darkroom.develop(slow));
    inside.await();
    var quick = new Sent(photo.length, () -> photo);
    assertThatThrownBy(() -> darkroom.develop(quick))
        .isInstanceOfSatisfying(
            Refusal.class,
            it -> {
              assertThat(it.reason()).isEqualTo(PhotoReason.DARKROOM_FULL);
              assertThat(it.retryAfter()).isPositive();
            });
    goOn.countDown();
    for (var it : workers) it.join();
    assertThat(darkroom.develop(quick).image()).isNotEmpty();
  }
}
