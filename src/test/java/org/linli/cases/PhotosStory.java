package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.cases.photos.Pictures.SECRET;
import static org.linli.cases.photos.Pictures.bomb;
import static org.linli.cases.photos.Pictures.fromCamera;
import static org.linli.cases.photos.Pictures.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Http.Answer;
import org.linli.cases.photos.CasePhotos;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** M1: photos come with a report if its reporter wants, and nothing comes with the photos. */
@Tag("M1")
class PhotosStory extends CasesPlay {

  @Autowired CasePhotos photos;

  private record Told(String id, String link) {

    String desk() {
      return "/api/cases/" + id + "/photos";
    }

    String own() {
      return "/api/case-links/" + link + "/photos";
    }
  }

  private Told told() {
    var sent = told(clerk, "");
    return new Told(sent.at("/it/id").asString(), sent.path("link").asString());
  }

  private static String one(String photos) {
    return photos + "/" + UUID.randomUUID();
  }

  private static Answer put(Http who, String path, byte[] content) {
    return who.putFile(path, new Http.File("photo.jpg", content));
  }

  private static String added(Http who, String photos) {
    var path = one(photos);
    var sent = put(who, path, picture("jpeg", 800, 600));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    return path;
  }

  private static JsonNode album(Http who, String photos) {
    var seen = who.get(photos);
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    return seen.json();
  }

  private static BufferedImage image(Answer answer) throws IOException {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return ImageIO.read(new ByteArrayInputStream(answer.raw().body()));
  }

  @Test
  void aReporterAddsPhotosAndWhoeverSeesTheCaseSeesThem() throws IOException {
    var it = told();
    var first = one(it.own());
    assertThat(put(guest, first, fromCamera(6, 2000, 1500)).status()).isEqualTo(200);
    var seen = album(worker, it.desk());
    assertThat(seen.at("/photos/0/byReporter").asBoolean()).isTrue();
    assertThat(seen.at("/photos/0/mine").asBoolean()).isFalse();
    assertThat(seen.path("room").asInt()).isEqualTo(2);
    assertThat(seen.path("until").isNull()).isTrue();

    var there = it.desk() + "/" + seen.at("/photos/0/id").asString();
    var whole = image(worker.get(there));
    assertThat(List.of(whole.getWidth(), whole.getHeight())).isEqualTo(List.of(1200, 1600));
    assertThat(image(worker.get(there + "/thumbnail")).getHeight()).isEqualTo(240);
    assertThat(image(guest.get(first)).getHeight()).isEqualTo(1600);
    var answer = worker.get(there);
    assertThat(answer.header("Content-Type")).hasValue("image/jpeg");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("private"));
  }

  @Test
  void nothingOfWhatTheCameraWroteIsStored() {
    var it = told();
    var path = one(it.own());
    var sent = fromCamera(1, 640, 480);
    assertThat(text(sent)).contains(SECRET);
    assertThat(put(guest, path, sent).status()).isEqualTo(200);
    for (var file : List.of(guest.get(path), guest.get(path + "/thumbnail"))) {
      assertThat(text(file.raw().body())).doesNotContain(SECRET).doesNotContain("Exif");
    }
    // Nor can what is stored be looked at without the installation's keys.
    var stored =
        jdbc.sql("select image from case_photo where id = :id")
            .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
            .query(byte[].class)
            .single();
    assertThat(text(stored)).doesNotContain("JFIF").doesNotContain(SECRET);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatIsNoPhotoIsRefusedByItsNameForIt() {
    var it = told();
    var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    assertThat(put(guest, one(it.own()), html).problem()).isEqualTo("/problems/not-an-image");
    assertThat(put(guest, one(it.own()), new byte[0]).problem()).isEqualTo("/problems/no-file");
    var pixels = put(guest, one(it.own()), bomb(30_000));
    assertThat(pixels.problem()).isEqualTo("/problems/too-many-pixels");
    assertThat(pixels.json().path("detail").asString()).contains("50 megapixels");
    var big = put(guest, one(it.own()), new byte[(12 << 20) + 1]);
    assertThat(big.status()).isEqualTo(413);
    assertThat(big.problem()).isEqualTo("/problems/too-big");
    assertThat(album(guest, it.own()).path("photos")).isEmpty();
  }

  @Test
  void whatIsFarTooMuchIsRefusedBeforeAnyOfItIsRead() throws IOException {
    var it = told();
    assertThat(answered(one(it.own()), "Content-Length: 100000000")).contains("413", "too-big");
    assertThat(answered(one(it.desk()), "Content-Length: 100000000")).contains("413", "too-big");
    assertThat(answered(one(it.own()), "Transfer-Encoding: chunked"))
        .contains("411", "length-unknown");
    assertThat(answered("/open311/v2/requests.json", "POST", "Content-Length: 100000000"))
        .contains("413", "too-large");
  }

  private String answered(String path, String length) throws IOException {
    return answered(path, "PUT", length);
  }

  /** What comes back to the head of a request alone: nothing of a body is ever sent. */
  private String answered(String path, String method, String length) throws IOException {
    try (var line = new Socket("127.0.0.1", port)) {
      line.setSoTimeout(20_000);
      var head =
          "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\n%s\r\n\r\n"
              .formatted(method, path, length);
      line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var answer = new StringBuilder();
      var some = new byte[4096];
      while (answer.indexOf("\"type\"") < 0) {
        var read = line.getInputStream().read(some);
        if (read < 0) break;
        answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
      }
      return answer.toString();
    }
  }

  @Test
  void aFourthIsRefusedAndOneSentTwiceIsOne() {
    var it = told();
    var first = added(guest, it.own());
    assertThat(put(guest, first, picture("png", 9, 9)).status()).isEqualTo(200);
    assertThat(album(guest, it.own()).path("photos")).hasSize(1);
    added(clerk, it.desk());
    added(guest, it.own());
    assertThat(put(guest, one(it.own()), picture("png", 9, 9)).problem())
        .isEqualTo("/problems/too-many");
    assertThat(put(guest, first, picture("png", 9, 9)).status()).isEqualTo(200);
    assertThat(album(guest, it.own()).path("room").asInt()).isZero();
  }

  @Test
  void manyAtOnceAreThreeAtMostAndTheSameIsOne() throws Exception {
    var it = told();
    var twice = one(it.own());
    var paths = IntStream.range(0, 8).mapToObj(i -> i < 3 ? twice : one(it.own())).toList();
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          all.invokeAll(
              paths.stream()
                  .map(path -> (Callable<Answer>) () -> put(guest, path, picture("png", 40, 40)))
                  .toList());
      for (var one : sent) assertThat(one.get().status()).isIn(200, 409, 503);
    }
    var ids = album(guest, it.own()).path("photos").findValuesAsString("id");
    assertThat(ids).hasSizeBetween(1, 3).doesNotHaveDuplicates();
  }

  @Test
  void whoDoesNotSeeTheCaseSeesNoPhotoOfIt() {
    var it = told();
    added(guest, it.own());
    var other = told();
    var there = it.desk() + "/" + album(worker, it.desk()).at("/photos/0/id").asString();
    for (var path : List.of(it.desk(), there, there + "/thumbnail")) {
      assertThat(elsewhere.get(path).status()).isEqualTo(404);
      assertThat(guest.get(path).status()).isEqualTo(401);
      assertThat(cityManagement.get(path).status()).isEqualTo(404);
    }
    var id = there.substring(there.lastIndexOf('/') + 1);
    assertThat(guest.get(other.own() + "/" + id).status()).isEqualTo(404);
    assertThat(guest.get("/api/case-links/wrong/photos/" + id).status()).isEqualTo(404);
    assertThat(put(elsewhere, one(it.desk()), picture("png", 9, 9)).status()).isEqualTo(404);

    does(worker, it.id(), "VERIFY", ", 'leaf': 'MANHOLE'");
    does(subdistrict, it.id(), "DISPATCH", ", 'agency': 'URBAN_MANAGEMENT'");
    assertThat(cityManagement.get(there).status()).isEqualTo(200);
    // A department looks at them; it is not asked for any, and so gives none.
    assertThat(album(cityManagement, it.desk()).path("room").asInt()).isZero();
    assertThat(put(cityManagement, one(it.desk()), picture("png", 9, 9)).status()).isEqualTo(403);
  }

  @Test
  void whoAddedOneTakesItBackAndNobodyElse() {
    var it = told();
    var theirs = added(guest, it.own());
    var ours = added(clerk, it.desk());
    var id = theirs.substring(theirs.lastIndexOf('/') + 1);
    assertThat(clerk.delete(it.desk() + "/" + id).status()).isEqualTo(404);
    assertThat(worker.delete(ours).status()).isEqualTo(404);
    var clerks = it.own() + ours.substring(ours.lastIndexOf('/'));
    assertThat(guest.delete(clerks).status()).isEqualTo(404);
    assertThat(guest.delete(theirs).status()).isEqualTo(204);
    assertThat(clerk.delete(ours).status()).isEqualTo(204);
    assertThat(guest.get(theirs).status()).isEqualTo(404);
    assertThat(album(clerk, it.desk()).path("room").asInt()).isEqualTo(3);
    var noted =
        jdbc.sql("select count(*) from journal where subject = :id and action like 'CASE_PHOTO%'")
            .param("id", it.id())
            .query(Long.class)
            .single();
    assertThat(noted).isEqualTo(4);
  }

  @Test
  void ninetyDaysAfterTheCaseIsAtRestTheyAreDeleted() {
    var it = told();
    var open = told();
    var photo = added(guest, it.own());
    var kept = added(guest, open.own());
    var back = guest.post("/api/case-links/" + it.link() + "/withdrawal", "{}");
    assertThat(back.status()).as(back.text()).isEqualTo(200);
    var until = Instant.parse(album(guest, it.own()).path("until").asString());
    assertThat(until)
        .isEqualTo(Instant.parse(back.json().path("closed").asString()).plus(CasePhotos.KEPT));

    clock.forward(Duration.ofDays(89));
    theySignIn();
    photos.dropDue();
    assertThat(guest.get(photo).status()).isEqualTo(200);
    clock.forward(Duration.ofDays(2));
    theySignIn();
    assertThat(photos.dropDue()).isPositive();
    assertThat(guest.get(photo).status()).isEqualTo(404);
    assertThat(put(guest, one(it.own()), picture("png", 9, 9)).problem())
        .isEqualTo("/problems/too-late");
    assertThat(album(guest, it.own()).path("room").asInt()).isZero();
    assertThat(guest.get(kept).status()).isEqualTo(200);
    owners.settle();
  }
}
