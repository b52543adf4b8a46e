package org.linli.messages.offices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private final MessageSource texts;
  private final Places places;

  Letters(MessageSource texts, Places places) {
    this.texts = texts;
    this.places = places;
  }

  /** What is new first, then what waits besides. */
  Letter of(Address to, PlaceCode place, List<Tiding> news, List<Tiding> now) {
    var locale = Locale.forLanguageTag(to.language());
    var lines = new ArrayList<String>();
    news.stream().map(it -> line(it, locale)).forEach(lines::add);
    var known = now.stream().filter(it -> !news.contains(it)).toList();
    if (!known.isEmpty()) lines.add(say("office.known", locale));
    known.stream().map(it -> line(it, locale)).forEach(lines::add);
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
            name(it, locale),
            it.level() == null ? "" : it.level());
    return "· " + (it.exercise() ? say("office.exercise", locale) : "") + text;
  }

  private static String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at);
  }

  private static String name(Tiding it, Locale locale) {
    var own = it.name() == null ? "" : it.name();
    return locale.getLanguage().equals("zh") || it.englishName() == null ? own : it.englishName();
  }

  private String say(String key, Locale locale, Object... facts) {
    return texts.getMessage(key, facts, locale);
  }
}
