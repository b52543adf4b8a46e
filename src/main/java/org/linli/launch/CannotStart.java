package org.linli.launch;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.linli.base.Fault;
import org.linli.base.Refusal;

/** Something the person at the keyboard must change before the program can run. */
public final class CannotStart extends RuntimeException {

  /** The texts stand under {@code launch.<name>}. */
  enum Why {
    UNKNOWN_COMMAND,
    UNKNOWN_OPTION,
    NOT_A_PORT,
    PORT_IN_USE,
    FOLDER_NOT_WRITABLE,
    FOLDER_IN_USE,
    FOLDER_NOT_OURS,
    FOLDER_OF_ANOTHER_VERSION,
    FOLDER_OF_ANOTHER_OWNER,
    NO_ROOM_ON_DISK,
    DATABASE_DOES_NOT_START,
    DATABASE_TOO_OLD,
    KEYS_OF_ANOTHER,
    FILES_MISSING,
    FILE_UNREADABLE
  }

  private final Why why;

  CannotStart(Why why, Object... facts) {
    super(say("launch." + why.name(), facts));
    this.why = why;
  }

  Why why() {
    return why;
  }

  /** A text of the command line, in Chinese or English by the environment's LANG. */
  static String say(String key, Object... facts) {
    var text = ResourceBundle.getBundle("texts/messages", locale()).getString(key);
    return MessageFormat.format(text, Arrays.stream(facts).map(String::valueOf).toArray());
  }

  /** What is wrong with a value and what to do, as the edge would say it. */
  static String fault(Fault fault) {
    var key = "fault." + fault.why().getClass().getSimpleName() + "." + fault.why().name();
    var facts = fault.facts().toArray();
    return say(key, facts) + " — " + say(key + ".cure", facts);
  }

  /** Why a rule refused, as the edge would say it. */
  static String reason(Refusal refusal) {
    var reason = refusal.reason();
    var text =
        say(
            "problem." + reason.getClass().getSimpleName() + "." + reason.name(),
            refusal.facts().toArray());
    return refusal.faults().stream()
        .map(fault -> fault.where() + " " + fault.value() + ": " + fault(fault))
        .reduce(text, (all, one) -> all + "\n" + one);
  }

  private static Locale locale() {
    for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      var value = System.getenv(name);
      if (value != null && !value.isBlank()) {
        return value.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }
}
