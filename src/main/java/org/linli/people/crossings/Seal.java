package org.linli.people.crossings;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.people.crossings.Envelope.Content;
import org.linli.people.crossings.Envelope.Key;

/**
 * Seals and opens files: AES-256-GCM under a key made from a passphrase by PBKDF2, or under the
 * answer key that came in the file. All of it is in every platform's own library, so that another
 * city's software can do the same.
 */
final class Seal {

  /** Digits of a passphrase and of an answer code, without the two that check them. */
  static final int PASSPHRASE_DIGITS = 18;

  static final int CODE_DIGITS = 10;
  static final int ANSWER_KEY_BYTES = 32;

  private static final int ITERATIONS = 600_000;
  private static final int FEWEST_ITERATIONS = 100_000;
  private static final int MOST_ITERATIONS = 2_000_000;
  private static final int KEY_BYTES = 32;
  private static final int CHECK_BYTES = 8;
  private static final int SALT_BYTES = 16;
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  static SpokenDigits newPassphrase() {
    return SpokenDigits.random(PASSPHRASE_DIGITS, RANDOM);
  }

  static byte[] newAnswerKey() {
    return random(ANSWER_KEY_BYTES);
  }

  static Envelope handOver(UUID id, Instant validUntil, SpokenDigits passphrase, byte[] clear) {
    var salt = random(SALT_BYTES);
    var derived = derived(passphrase, salt, ITERATIONS);
    var how = new Key.Passphrase(text(salt), ITERATIONS, text(check(derived)));
    return sealed(Content.HAND_OVER, id, validUntil.toString(), how, key(derived), clear);
  }

  static Envelope answer(UUID id, byte[] answerKey, byte[] clear) {
    return sealed(Content.ANSWER, id, null, new Key.AnswerKey(), answerKey, clear);
  }

  /** A wrong passphrase is told from a changed file by the check that stands beside the salt. */
  static byte[] open(Envelope file, SpokenDigits passphrase) {
    if (!(file.key() instanceof Key.Passphrase(var salt, var iterations, var check))
        || iterations < FEWEST_ITERATIONS
        || iterations > MOST_ITERATIONS) {
      throw Refusal.because(CrossingReason.FILE_DAMAGED);
    }
    var derived = derived(passphrase, bytes(salt), iterations);
    if (!MessageDigest.isEqual(check(derived), bytes(check))) {
      throw Refusal.because(CrossingReason.PASSPHRASE_WRONG);
    }
    return opened(file, key(derived));
  }

  static byte[] open(Envelope file, byte[] answerKey) {
    return opened(file, answerKey);
  }

  /** What says by telephone what the answer file says; nobody without the key can guess it. */
  static SpokenDigits code(byte[] answerKey, UUID id, Answer.Outcome outcome) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(answerKey, "HmacSHA256"));
      var words = String.join("|", "linli-answer", "1", id.toString(), outcome.name());
      var tag = mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
      var number = new BigInteger(1, Arrays.copyOf(tag, 8)).mod(BigInteger.TEN.pow(CODE_DIGITS));
      return SpokenDigits.of(number, CODE_DIGITS);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static Envelope sealed(
      Content content, UUID id, @Nullable String validUntil, Key how, byte[] key, byte[] clear) {
    try {
      var iv = random(IV_BYTES);
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, iv);
      cipher.updateAAD(Envelope.bound(content, id, validUntil));
      return new Envelope(
          Envelope.FORMAT,
          Envelope.VERSION,
          content,
          id,
          validUntil,
          how,
          text(iv),
          text(cipher.doFinal(clear)));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static byte[] opened(Envelope file, byte[] key) {
    var iv = bytes(file.iv());
    if (iv.length != IV_BYTES) throw Refusal.because(CrossingReason.FILE_DAMAGED);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, key, iv);
      cipher.updateAAD(file.bound());
      return cipher.doFinal(bytes(file.sealed()));
    } catch (AEADBadTagException changed) {
      throw Refusal.because(CrossingReason.FILE_DAMAGED);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    return cipher;
  }

  private static byte[] derived(SpokenDigits passphrase, byte[] salt, int iterations) {
    if (salt.length != SALT_BYTES) throw Refusal.because(CrossingReason.FILE_DAMAGED);
    var bits = 8 * (KEY_BYTES + CHECK_BYTES);
    var words = new PBEKeySpec(passphrase.digits().toCharArray(), salt, iterations, bits);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(words)
          .getEncoded();
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    } finally {
      words.clearPassword();
    }
  }

  private static byte[] key(byte[] derived) {
    return Arrays.copyOf(derived, KEY_BYTES);
  }

  private static byte[] check(byte[] derived) {
    return Arrays.copyOfRange(derived, KEY_BYTES, KEY_BYTES + CHECK_BYTES);
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.because(CrossingReason.FILE_DAMAGED);
    }
  }
}
