package org.linli.people.crossings;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another city's software, written after {@code docs/hand-over-file.md} alone: it shares no code
 * with the program, so that what the document says is what the program does.
 */
final class OtherSoftware {

  static final String PASSPHRASE = "123456789012345678";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ITERATIONS = 100_000;

  private OtherSoftware() {}

  static JsonNode open(String text, String passphrase) {
    try {
      var file = JSON.readTree(text);
      var key =
          derived(
              passphrase.replace(" ", ""),
              bytes(file.at("/key/salt")),
              file.at("/key/iterations").asInt());
      return JSON.readTree(crypt(Cipher.DECRYPT_MODE, file, key, bytes(file.path("sealed"))));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  static JsonNode openAnswer(String text, String answerKey) {
    try {
      var file = JSON.readTree(text);
      var key = Base64.getDecoder().decode(answerKey);
      return JSON.readTree(crypt(Cipher.DECRYPT_MODE, file, key, bytes(file.path("sealed"))));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /** A hand-over file with the passphrase {@link #spoken}. */
  static String write(String id, String validUntil, JsonNode letter) {
    try {
      var file = JSON.createObjectNode();
      file.put("format", "linli-hand-over").put("version", 1).put("content", "HAND_OVER");
      file.put("id", id).put("validUntil", validUntil);
      var salt = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);
      var derived = derived(spoken(), salt, ITERATIONS);
      file.putObject("key")
          .put("by", "PASSPHRASE")
          .put("salt", Base64.getEncoder().encodeToString(salt))
          .put("iterations", ITERATIONS)
          .put("check", Base64.getEncoder().encodeToString(Arrays.copyOfRange(derived, 32, 40)));
      file.put("iv", Base64.getEncoder().encodeToString(new byte[12]));
      var sealed = crypt(Cipher.ENCRYPT_MODE, file, derived, JSON.writeValueAsBytes(letter));
      file.put("sealed", Base64.getEncoder().encodeToString(sealed));
      return JSON.writeValueAsString(file);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /** Eighteen digits and the two that check them. */
  static String spoken() {
    return checked(new BigInteger(PASSPHRASE), 18);
  }

  static String code(String answerKey, String id, String outcome) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(answerKey), "HmacSHA256"));
      var tag =
          mac.doFinal(("linli-answer|1|" + id + "|" + outcome).getBytes(StandardCharsets.UTF_8));
      var number = new BigInteger(1, Arrays.copyOf(tag, 8)).mod(BigInteger.TEN.pow(10));
      return checked(number, 10);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  static ObjectNode changed(String text) {
    return (ObjectNode) JSON.readTree(text);
  }

  private static String checked(BigInteger number, int digits) {
    var check =
        98 - number.multiply(BigInteger.valueOf(100)).mod(BigInteger.valueOf(97)).intValue();
    return ("%0" + digits + "d%02d").formatted(number, check);
  }

  private static byte[] derived(String passphrase, byte[] salt, int iterations)
      throws GeneralSecurityException {
    return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
        .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, iterations, 320))
        .getEncoded();
  }

  private static byte[] crypt(int mode, JsonNode file, byte[] key, byte[] text)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(Arrays.copyOf(key, 32), "AES"),
        new GCMParameterSpec(128, bytes(file.path("iv"))));
    cipher.updateAAD(
        String.join(
                "|",
                file.path("format").asString(),
                file.path("version").asString(),
                file.path("content").asString(),
                file.path("id").asString(),
                file.path("validUntil").asString(""))
            .getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(text);
  }

  private static byte[] bytes(JsonNode text) {
    return Base64.getDecoder().decode(text.asString());
  }
}
