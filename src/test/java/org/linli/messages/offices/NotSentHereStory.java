package org.linli.messages.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** F6: an installation that has set nothing up sends nothing, and takes no address to send to. */
@Story
@Tag("F6")
class NotSentHereStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  @Test
  void nothingIsSentAnywhereByDefault() {
    var secretary =
        Http.at(port)
            .with("Accept-Language", "en")
            .signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var own = secretary.get("/api/office-addresses").json();
    assertThat(own.path("mail").asBoolean()).isFalse();
    assertThat(own.path("robots")).isEmpty();
    assertThat(own.path("simulated").asBoolean()).isFalse();
    assertThat(OfficesPlay.write(secretary, "secretary@jiangan.example", "").problem())
        .isEqualTo("/problems/not-sent-here");
    assertThat(
            OfficesPlay.write(
                    secretary, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678", "")
                .problem())
        .isEqualTo("/problems/host-not-allowed");
  }
}
