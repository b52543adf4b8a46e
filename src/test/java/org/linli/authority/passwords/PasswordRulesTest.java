package org.linli.authority.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What NIST SP 800-63B asks of a password, and what it advises not to ask. */
class PasswordRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ninechars|TOO_SHORT",
        "四字词语八个字啊|TOO_SHORT",
        "0123456789012345678901234567890123456789012345678901234567890123456789abc|TOO_LONG",
        "zhangsan.wuhan|IS_THE_NAME",
        "ZHANGSAN.WUHAN2020|IS_THE_NAME",
        "zhangsan.wuhanzhangsan.wuhan|IS_THE_NAME",
        "张三丰网格一号张三丰网格一号|IS_THE_NAME",
        "1qaz2wsx3edc|TOO_COMMON",
        "Woaini1314520|TOO_COMMON",
        "aaaaaaaaaaaa|TOO_COMMON",
        "abababababab|TOO_COMMON",
        "zhangsan.wuhan and a cat|",
        "only lower case|",
        "八个汉字也够长了吗够|",
        "8841 0027 9313|"
      })
  void aPasswordIsTakenOrToldWhyNot(String password, @Nullable PasswordFault fault) {
    assertThat(PasswordRules.fault(password, "zhangsan.wuhan", "张三丰网格一号").orElse(null))
        .isEqualTo(fault);
  }

  @Test
  void whatTheProgramMakesUpIsAlwaysTaken() {
    for (var i = 0; i < 1000; i++) {
      assertThat(PasswordRules.fault(Passwords.random(), "admin", "管理员")).isEmpty();
    }
  }
}
