package org.linli.demo;

import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.messages.offices.Addresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Groups and a mailbox in which offices would be told of what waits; nothing is sent to them. */
@Component
@Order(200) // what there is to tell of is there
class DemoOffices implements Scene {

  private final Addresses addresses;
  private final boolean simulated;
  private final String page;

  DemoOffices(
      Addresses addresses,
      @Value("${linli.messages.offices:}") String offices,
      @Value("${server.port:8080}") int port) {
    this.addresses = addresses;
    this.simulated = offices.equals("simulated");
    this.page = "http://127.0.0.1:" + port + "/";
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    if (!simulated) return;
    write(
        cast,
        Role.COMMUNITY_SECRETARY,
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=demonstration-0001",
        "社区工作群");
    write(
        cast,
        Role.SUBDISTRICT_OFFICER,
        "https://oapi.dingtalk.com/robot/send?access_token=demonstration-0002",
        "街道值班群");
    write(cast, Role.SUBDISTRICT_OFFICER, "duty-desk@example.org", "值班邮箱");
  }

  private void write(Cast cast, Role role, String target, String label) {
    addresses.add(cast.as(role), new Addresses.Wish(target, null, label, "zh", page));
  }
}
