package org.linli.authority.factor;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret two sides share, and the codes it makes by the clock: RFC 6238 with HMAC-SHA-1, steps
 * of 30 seconds and 6 digits, which is what every authenticator app understands.
 */
final class Totp {

  private static final int SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int BYTES = 20;

  /** Five bits a letter, RFC 4648; {@link BigInteger} counts 0-9a-v instead. */
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final int LETTERS = BYTES * 8 / 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret;

  Totp(byte[] secret) {
    if (secret.length != BYTES) throw new IllegalArgumentException("Not a secret of 20 bytes");
    this.secret = secret.clone();
  }

  static Totp fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Totp(bytes);
  }

  static Totp read(String letters) {
    var number = BigInteger.ZERO;
    for (var letter : letters.toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
    }
    var bytes = number.toByteArray();
    var secret = new byte[BYTES];
    var length = Math.min(bytes.length, BYTES);
    System.arraycopy(bytes, bytes.length - length, secret, BYTES - length, length);
    return new Totp(secret);
  }

  /** The secret in 32 letters, as it is typed where no camera is at hand. */
  String letters() {
    var letters = new char[LETTERS];
    Arrays.fill(letters, BASE32.charAt(0));
    var number = new BigInteger(1, secret);
    for (var i = LETTERS - 1; number.signum() > 0; i--, number = number.shiftRight(5)) {
      letters[i] = BASE32.charAt(number.intValue() & 31);
    }
    return new String(letters);
  }

  /** What the QR code says; apps show issuer and user beside the code. */
  String uri(String issuer, String user) {
    var name = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(name, user, letters(), name);
  }

  /**
   * The step a code is of, if it is of this one, the one before or the one after, and newer than
   * the last that was used: nobody uses a code twice.
   */
  OptionalLong stepOf(String code, Instant now, long lastUsed) {
    var step = now.getEpochSecond() / SECONDS;
    for (var at = step - 1; at <= step + 1; at++) {
      if (at > lastUsed && code(at).equals(code)) return OptionalLong.of(at);
    }
    return OptionalLong.empty();
  }

  /** The code of one step of 30 seconds since 1970, six digits. */
  String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash =
          ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
      var number = hash.getInt(hash.get(hash.limit() - 1) & 15) & Integer.MAX_VALUE;
      return "%06d".formatted(number % (int) Math.pow(10, DIGITS));
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
