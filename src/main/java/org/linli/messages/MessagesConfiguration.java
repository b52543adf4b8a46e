package org.linli.messages;

import java.net.URI;
import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By what messages leave, and how often it is looked for some. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  /** {@code gateway} is an address, {@code simulated}, or nothing. */
  @Bean
  static Gateway gateway(
      @Value("${linli.messages.gateway:}") String gateway,
      @Value("${linli.messages.key:}") String key) {
    return switch (gateway.strip()) {
      case "" -> new NoGateway();
      case "simulated" -> new SimulatedGateway();
      default -> new HttpGateway(URI.create(gateway.strip()), key.strip());
    };
  }

  @Bean
  static Timer sendMessages(Sender sender) {
    return new Timer("send-messages", LOOK_EVERY, sender::sendDue);
  }
}
