package org.linli.edge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words a person reads, in the language they asked for (Accept-Language: zh first, or en). */
@Component
public class Texts {

  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  public String say(String key, Object... facts) {
    return messages.getMessage(key, plain(List.of(facts)), LocaleContextHolder.getLocale());
  }

  public FaultView view(Fault fault) {
    return view(null, null, fault);
  }

  /** A fault with the file and row (1 is the first line after the header's) it was found in. */
  public FaultView view(@Nullable String file, @Nullable Integer row, Fault fault) {
    var key = keyOf(fault.why());
    var facts = plain(fault.facts());
    var locale = LocaleContextHolder.getLocale();
    return new FaultView(
        file,
        row,
        row == null ? fault.where() : null,
        row == null ? null : fault.where(),
        fault.value(),
        messages.getMessage(key, facts, locale),
        messages.getMessage(key + ".cure", facts, locale));
  }

  /** Why something was refused, for an answer that tells it of one thing among others. */
  public String detail(Refusal refusal) {
    return detail(refusal, LocaleContextHolder.getLocale());
  }

  String detail(Refusal refusal, Locale locale) {
    return messages.getMessage(keyOf(refusal.reason()), plain(refusal.facts()), locale);
  }

  /** The key of a reason's text: {@code problem.EdgeReason.NOT_FOUND}. */
  static String keyOf(Refusal.Reason reason) {
    return "problem." + reason.getClass().getSimpleName() + "." + reason.name();
  }

  /** The key of a fault's text; the cure stands under the same key with {@code .cure}. */
  static String keyOf(Fault.Why why) {
    return "fault." + why.getClass().getSimpleName() + "." + why.name();
  }

  /** Numbers go in as they are written, without the thousands marks MessageFormat would add. */
  private static Object[] plain(List<Object> facts) {
    return facts.stream().map(String::valueOf).toArray();
  }

  /** A fault as it is shown: {@code field} for a body or a parameter, else row and column. */
  @Schema(name = "Fault")
  public record FaultView(
      @Nullable String file,
      @Nullable Integer row,
      @Nullable String field,
      @Nullable String column,
      String value,
      String reason,
      String cure) {}
}
