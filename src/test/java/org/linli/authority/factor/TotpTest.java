package org.linli.authority.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time are those of RFC 6238, good for a step around now, and only once. */
class TotpTest {

  private static final Totp OF_THE_RFC =
      new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  /** Appendix B's codes for SHA-1 have eight digits; ours are their last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theCodesAreThoseOfTheRfc(long second, String eight) {
    assertThat(OF_THE_RFC.code(second / 30)).isEqualTo(eight.substring(2));
  }

  @Test
  void theSecretIsWrittenAsInRfc4648() {
    assertThat(OF_THE_RFC.letters()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(OF_THE_RFC.uri("Linli", "wang.xiufang"))
        .isEqualTo(
            "otpauth://totp/Linli:wang.xiufang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Linli");
  }

  @Property(tries = 200)
  void aSecretIsReadBackAsItWasWritten(@ForAll @Size(20) byte[] secret) {
    var letters = new Totp(secret).letters();
    assertThat(letters).hasSize(32).matches("[A-Z2-7]+");
    assertThat(Totp.read(letters).code(1)).isEqualTo(new Totp(secret).code(1));
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void aClockMayBeOneStepOff(int steps, boolean taken) {
    var now = Instant.ofEpochSecond(1_600_000_000);
    var step = now.getEpochSecond() / 30;

    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step + steps), now, 0).isPresent())
        .isEqualTo(taken);
  }

  @Test
  void aCodeThatWasUsedIsNoneAnyMore() {
    var now = Instant.ofEpochSecond(1_600_000_000);
    var step = now.getEpochSecond() / 30;

    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step), now, step)).isEmpty();
    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step - 1), now, step)).isEmpty();
    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step + 1), now, step)).hasValue(step + 1);
  }
}
