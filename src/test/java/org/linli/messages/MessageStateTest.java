package org.linli.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.messages.MessageState.MOST_ATTEMPTS;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageStateTest {

  @Test
  void whatFailsIsTriedAgainEverLaterAndThenGivenUp() {
    var busy = new Gateway.Answer.NotNow("busy");
    assertThat(MessageState.after(busy, 1)).isEqualTo(MessageState.FAILED);
    assertThat(MessageState.after(busy, MOST_ATTEMPTS)).isEqualTo(MessageState.GIVEN_UP);
    var pauses =
        IntStream.rangeClosed(1, MOST_ATTEMPTS).mapToObj(MessageState::pauseAfter).toList();
    assertThat(pauses).isSorted().doesNotHaveDuplicates().startsWith(Duration.ofMinutes(1));
  }

  @Test
  void aNumberThatIsNoneIsGivenUpAtOnce() {
    var refused = new Gateway.Answer.Refused("no number");
    assertThat(MessageState.after(refused, 1)).isEqualTo(MessageState.GIVEN_UP);
    assertThat(MessageState.after(new Gateway.Answer.Taken(""), 1)).isEqualTo(MessageState.SENT);
  }

  @ParameterizedTest
  @CsvSource({"23:59, false", "00:00, true", "12:59, true", "13:00, false", "16:00, false"})
  void nobodyGetsAMessageFromNineInTheEveningToEightInTheMorning(String utc, boolean sent) {
    assertThat(SendingHours.contain(Instant.parse("2026-11-26T" + utc + ":00Z"))).isEqualTo(sent);
  }

  @Test
  void theSimulatorTakesAMessageOnceAndSomePhonesAreOutOfReach() throws InterruptedException {
    var gateway = new SimulatedGateway();
    assertThat(gateway.kind()).isEqualTo(Gateway.Kind.SIMULATED);
    var taken = 0;
    for (var i = 0; i < 1000; i++) {
      var message = new Gateway.Outgoing(UUID.randomUUID(), "100%08d".formatted(i), "x", "zh");
      var answer = gateway.send(message);
      assertThat(gateway.send(message)).isEqualTo(answer);
      if (answer instanceof Gateway.Answer.Taken) taken++;
    }
    assertThat(taken).isBetween(900, 999);
  }
}
