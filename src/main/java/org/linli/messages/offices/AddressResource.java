package org.linli.messages.offices;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Night;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.messages.MessageState;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** HTTP for where an office is told of what waits for it. */
@RestController
@RequestMapping("/api/office-addresses")
class AddressResource {

  private final Addresses addresses;
  private final Ways ways;

  AddressResource(Addresses addresses, Ways ways) {
    this.addresses = addresses;
    this.ways = ways;
  }

  /**
   * A mailbox, or a robot's whole address.
   *
   * @param language {@code zh} or {@code en}; the caller's without it
   * @param secret what DingTalk shows beside the address where the robot wants signed messages
   */
  record NewAddress(
      @Schema(
              example =
                  "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7bc4-4bc4-97a0-0ec2sifa5aaa")
          String target,
      @Nullable @Schema(example = "SEC1dd0f24a9b51a5c3d53f1d8a4ad0d1d5") String secret,
      @Schema(example = "保成社区工作群") String label,
      @Nullable @Schema(example = "zh") String language) {}

  record Switch(boolean active) {}

  /**
   * The last message: what it said, and what became of it.
   *
   * @param at when it was settled, or is to be tried
   */
  record LastView(
      MessageState state,
      boolean trial,
      int attempts,
      Instant at,
      String subject,
      String body,
      String answer) {

    static @Nullable LastView of(Address.@Nullable Last it) {
      if (it == null) return null;
      var letter = it.letter();
      return new LastView(
          it.state(),
          it.trial(),
          it.attempts(),
          it.at(),
          letter.subject(),
          letter.body(),
          it.answer());
    }
  }

  /** An address; {@code shown} is as much of it as opens nothing. */
  record AddressView(
      UUID id,
      AddressKind kind,
      String label,
      String shown,
      boolean signed,
      String language,
      boolean active,
      Instant since,
      @Nullable LastView last) {

    static AddressView of(Address it) {
      return new AddressView(
          it.id(),
          it.kind(),
          it.label(),
          it.shown(),
          it.secret() != null,
          it.language(),
          it.active(),
          it.since(),
          LastView.of(it.last()));
    }
  }

  /**
   * The office's addresses, and by what it can be told here.
   *
   * @param robots where robots may be told; empty where none are
   * @param simulated nothing leaves the program
   * @param quietFrom from then until {@code quietUntil} only what cannot wait is told
   */
  record AddressesView(
      boolean mail,
      List<String> robots,
      boolean simulated,
      LocalTime quietFrom,
      LocalTime quietUntil,
      int most,
      List<AddressView> addresses) {}

  @GetMapping
  AddressesView own(Caller caller) {
    return new AddressesView(
        ways.mail(),
        ways.robots().shown(),
        ways.simulated(),
        Night.BEGINS,
        Night.ENDS,
        Addresses.MOST,
        addresses.of(caller).stream().map(AddressView::of).toList());
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses({409, 422})
  AddressView write(Caller caller, @RequestBody NewAddress it) {
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString();
    var language =
        it.language() == null ? LocaleContextHolder.getLocale().getLanguage() : it.language();
    var wish = new Addresses.Wish(it.target(), it.secret(), it.label(), language, here);
    return AddressView.of(addresses.own(caller, addresses.add(caller, wish)));
  }

  @PostMapping("/{id}/trial")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void tryOut(Caller caller, @PathVariable UUID id) {
    addresses.tryOut(caller, id);
  }

  @PutMapping("/{id}/active")
  @ResponseStatus(NO_CONTENT)
  void activate(Caller caller, @PathVariable UUID id, @RequestBody Switch it) {
    addresses.activate(caller, id, it.active());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(NO_CONTENT)
  void remove(Caller caller, @PathVariable UUID id) {
    addresses.remove(caller, id);
  }
}
