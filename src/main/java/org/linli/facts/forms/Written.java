package org.linli.facts.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;
import org.linli.sheets.template.Edit;

/** How an answer is written into a cell, and what the sheet of sources says of it. */
final class Written {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");

  /** The words of the sheet of sources, in the language of who asks. */
  interface Says {
    String agency(SourceAgency agency);

    String derived();

    /** Counted, of so many it could not be told. */
    String counted(long unknown);

    String missing();

    String notApplicable();

    /** For example: {0} {1}, {2} days old. */
    String known(String agency, LocalDate day, long days, boolean fresh);
  }

  private final Locale language;
  private final Values.PlaceNames places;
  private final LocalDate today;
  private final Says says;
  private final Map<Voiced, String> said = new HashMap<>();

  Written(Locale language, Values.PlaceNames places, LocalDate today, Says says) {
    this.language = language;
    this.places = places;
    this.today = today;
    this.says = says;
  }

  /** What a sentence of the sheet of sources is made of. */
  private record Voiced(SourceAgency agency, LocalDate asOf, boolean fresh) {}

  private String known(Voiced it) {
    var days = ChronoUnit.DAYS.between(it.asOf(), today);
    return says.known(says.agency(it.agency()), it.asOf(), days, it.fresh());
  }

  /** What goes into the cell; a value that is not known leaves it as it is. */
  Edit cell(Answer answer, Match match, boolean percent) {
    if (!(answer instanceof Answer.Value value)) return new Edit.Keep();
    var item = value.item();
    if (item == null) return plain(value.value(), match.meaning() instanceof Meaning.PlaceName);
    return ofItem(item, value.value(), match.masking(), percent);
  }

  private static Edit plain(String value, boolean name) {
    return !name && NUMBER.matcher(value).matches()
        ? new Edit.Number(new BigDecimal(value))
        : new Edit.Text(value);
  }

  private Edit ofItem(DataItem item, String value, Masking masking, boolean percent) {
    var type = item.value().type();
    if (type.isNumber() && NUMBER.matcher(value).matches()) {
      var number = new BigDecimal(value);
      return new Edit.Number(percent ? number.movePointLeft(2) : number);
    }
    if (type == DataType.DATE && DAY.matcher(value).matches()) {
      return new Edit.Day(LocalDate.parse(value));
    }
    var words = Values.words(item, value, language, places);
    var open = masking == Masking.NONE || Values.isNone(item, value);
    return new Edit.Text(open ? words : masking.show(words));
  }

  /** Whose word the cell is and how old. The same few sentences come again and again: kept once. */
  String source(Answer answer) {
    return switch (answer) {
      case Answer.Missing _ -> says.missing();
      case Answer.NotApplicable _ -> says.notApplicable();
      case Answer.Nothing _ -> "";
      case Answer.Value value -> {
        var voice = value.voice();
        var unknown = value.unknown();
        if (unknown != null && unknown > 0) yield says.counted(unknown);
        if (voice == null) {
          yield value.item() == null && unknown == null ? "" : says.derived();
        }
        yield said.computeIfAbsent(
            new Voiced(voice.agency(), voice.asOf(), value.fresh()), this::known);
      }
    };
  }
}
