package org.linli.messages.offices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.places.Places;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts tidings into words: what, where, how many, by when, and where to look; nobody's name. */
@Component
class Letters {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(WorkDays.ZONE);

  static final int MOST_LINES = 20;

  /** Of what a robot takes the most, the rest being left for subject and link. */
  private static final int MOST_BYTES = RobotCourier.MOST_BYTES - 500;

  private final MessageSource texts;
  private final Places places;

  Letters(MessageSource texts, Places places) {
    this.texts = texts;
    this.places = places;
  }

  /** What is new first, then what waits besides. */
  Letter of(Address to, PlaceCode place, List<Tiding> news, List<Tiding> now) {
    var locale = Locale.forLanguageTag(to.language());
    var known = now.stream().filter(it -> !news.contains(it));
    var all = Stream.concat(news.stream(), known).map(it -> line(it, locale)).toList();
    var shown = fitting(all);
    var lines = new ArrayList<>(all.subList(0, Math.min(shown, news.size())));
    if (shown > news.size()) {
      lines.add(say("office.known", locale));
      lines.addAll(all.subList(news.size(), shown));
    }
    var more = all.size() - shown;
    if (more > 0) lines.add(say("office.more", locale, String.valueOf(more)));
    lines.add(to.page());
    var played = news.stream().allMatch(Tiding::exercise);
    var subject =
        say(
            played ? "office.subject.exercise" : "office.subject",
            locale,
            places.named(place).name(),
            String.valueOf(news.size()));
    return new Letter(subject, String.join("\n", lines));
  }

  /** So many of the lines as are read, and as a robot takes beside all that stands around them. */
  private static int fitting(List<String> lines) {
    var room = MOST_BYTES;
    var many = 0;
    for (var it : lines) {
      room -= it.getBytes(StandardCharsets.UTF_8).length + 1;
      if (room < 0 || many == MOST_LINES) break;
      many++;
    }
    return many;
  }

  Letter trial(Address to, PlaceCode place) {
    var locale = Locale.forLanguageTag(to.language());
    var where = places.named(place).name();
    return new Letter(
        say("office.trial.subject", locale, where),
        say("office.trial", locale, where) + "\n" + to.page());
  }

  private String line(Tiding it, Locale locale) {
    var text =
        say(
            "office." + it.what(),
            locale,
            String.valueOf(it.count()),
            minute(it.at()),
            where(it, locale),
            it.level() == null ? "" : it.level());
    return "· " + (it.exercise() ? say("office.exercise", locale) : "") + text;
  }

  private static String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at);
  }

  /** What a response is called, and where it is. */
  private String where(Tiding it, Locale locale) {
    var name = name(it, locale);
    var places = it.places();
    if (places == null || places.isEmpty()) return name;
    return say(
        it.count() > places.size() ? "office.at.more" : "office.at",
        locale,
        name,
        String.join(locale.getLanguage().equals("zh") ? "\u3001" : ", ", places),
        String.valueOf(it.count()));
  }

  private static String name(Tiding it, Locale locale) {
    var own = it.name() == null ? "" : it.name();
    return locale.getLanguage().equals("zh") || it.englishName() == null ? own : it.englishName();
  }

  private String say(String key, Locale locale, Object... facts) {
    return texts.getMessage(key, facts, locale);
  }
}
