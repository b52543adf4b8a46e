package org.linli.messages.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.base.Refusal;

/** Where robots may be told, and how DingTalk's messages are signed. */
class HostsTest {

  private static final String WECOM =
      "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678";
  private static final String DINGTALK =
      "https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef";

  private static final Hosts BOTH = Hosts.of("wecom, dingtalk");

  @Test
  void theAddressItselfSaysWhoseRobotItIs() {
    assertThat(BOTH.read(WECOM)).isEqualTo(new Hosts.Robot(AddressKind.WECOM, WECOM));
    assertThat(BOTH.read(" " + DINGTALK + "\n"))
        .isEqualTo(new Hosts.Robot(AddressKind.DINGTALK, DINGTALK));
  }

  @Test
  void nothingIsAllowedThatTheInstallationDoesNotSay() {
    assertThat(Hosts.of("").isNone()).isTrue();
    assertThatThrownBy(() -> Hosts.of("").read(WECOM)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Hosts.of("wecom").read(DINGTALK)).isInstanceOf(Refusal.class);
    assertThat(Hosts.of("wecom").allow(AddressKind.DINGTALK, DINGTALK)).isFalse();
    assertThatThrownBy(() -> Hosts.of("qyapi.weixin.qq.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aServiceOfOnesOwnIsAllowedByItsWholeAddress() {
    var own = Hosts.of("https://im.jiangan.example:8443");
    var robot = "https://im.jiangan.example:8443/cgi-bin/webhook/send?key=12345678";
    assertThat(own.read(robot).address()).isEqualTo(robot);
    assertThatThrownBy(() -> own.read(robot.replace(":8443", ""))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> own.read(robot.replace("https", "http"))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678",
        "https://qyapi.weixin.qq.com:444/cgi-bin/webhook/send?key=12345678",
        "https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=12345678",
        "https://qyapi.weixin.qq.com@evil.example/cgi-bin/webhook/send?key=12345678",
        "https://user@qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678",
        "https://evil.example/cgi-bin/webhook/send?key=12345678",
        "https://127.0.0.1/robot/send?access_token=0123456789abcdef",
        "https://[::1]/robot/send?access_token=0123456789abcdef",
        "https://qyapi.weixin.qq.com/cgi-bin/user/get?key=12345678",
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send/../../user?key=12345678",
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678&x=1",
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678%0d%0aHost:x",
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send",
        "https://oapi.dingtalk.com/cgi-bin/webhook/send?key=12345678",
        "gopher://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678",
        "https:///cgi-bin/webhook/send?key=12345678",
        "//qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678"
      })
  void noOtherAddressIsTaken(String typed) {
    assertThatThrownBy(() -> BOTH.read(typed)).isInstanceOf(Refusal.class);
  }

  /** Reckoned apart from the program, by {@code openssl dgst -sha256 -hmac}. */
  @Test
  void aSignatureIsThatOfTheTimeAndTheSecret() {
    assertThat(RobotCourier.signature("SECabc", 1_577_262_236_757L))
        .isEqualTo("&timestamp=1577262236757&sign=I5TKCOTTj6fad4sJ4q9RsIffw0PAChVQZQGTdtRbNEQ%3D");
  }
}
