package org.linli.messages.offices;

import java.time.Clock;
import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** By what offices are told, and how often it is looked what there is to tell. */
@Configuration(proxyBeanMethods = false)
class OfficesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
  private static final Duration SEND_EVERY = Duration.ofSeconds(10);

  /**
   * {@code mailFrom} is the sender's address, good with {@code spring.mail.host}; {@code robots}
   * are hosts. With {@code simulated} both are written and neither is sent.
   */
  @Bean
  static Ways ways(
      @Value("${linli.messages.mail-from:}") String mailFrom,
      @Value("${linli.messages.robots:}") String robots,
      @Value("${linli.messages.offices:}") String offices,
      ObjectProvider<JavaMailSender> sender) {
    if (offices.equals("simulated")) return new Ways(true, Hosts.of("wecom,dingtalk"), true);
    var mail = !mailFrom.isBlank() && sender.getIfAvailable() != null;
    return new Ways(mail, Hosts.of(robots), false);
  }

  @Bean
  static Courier courier(
      Ways ways,
      @Value("${linli.messages.mail-from:}") String mailFrom,
      ObjectProvider<JavaMailSender> sender,
      Clock clock) {
    if (ways.simulated()) return new Couriers(Couriers.SIMULATED, Couriers.SIMULATED);
    return new Couriers(
        ways.mail() ? new MailCourier(sender.getObject(), mailFrom.strip()) : Couriers.NONE,
        new RobotCourier(ways.robots(), clock));
  }

  @Bean
  static Timer lookForOffices(OfficeRounds rounds) {
    return new Timer("look-for-offices", LOOK_EVERY, rounds::look);
  }

  @Bean
  static Timer tellOffices(OfficeRounds rounds) {
    return new Timer("tell-offices", SEND_EVERY, rounds::send);
  }
}
