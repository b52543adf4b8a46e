package org.linli.facts.forms;

import java.time.LocalDate;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Texts;

/** The words of the sheet of sources, in the language of who asks. */
final class SourceWords implements Written.Says {

  private final Texts texts;

  SourceWords(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String agency(SourceAgency agency) {
    return texts.say("agency." + agency);
  }

  @Override
  public String derived() {
    return texts.say("forms.derived");
  }

  @Override
  public String counted(long unknown) {
    return texts.say("forms.counted", unknown);
  }

  @Override
  public String notApplicable() {
    return texts.say("forms.not-applicable");
  }

  @Override
  public String missing() {
    return texts.say("forms.missing");
  }

  @Override
  public String known(String agency, LocalDate day, long days, boolean fresh) {
    return texts.say(fresh ? "forms.known" : "forms.known-stale", agency, day, days);
  }
}
