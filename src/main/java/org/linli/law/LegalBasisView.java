package org.linli.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Sensitivity;
import org.linli.places.Place;

/** A basis as it is shown, with how it stands today in its own area. */
public record LegalBasisView(
    String key,
    LegalBasis.Kind kind,
    String title,
    String englishTitle,
    @Nullable String article,
    @Nullable String englishArticle,
    @Nullable String number,
    @Nullable String issuer,
    String words,
    String englishWords,
    PlaceCode area,
    String areaName,
    LocalDate from,
    @Nullable LocalDate until,
    List<Sensitivity> collects,
    Level lowest,
    LegalBasis.Source source,
    LegalBasis.Standing standing,
    @Nullable Withdrawal withdrawn) {

  public static LegalBasisView of(LegalBasis it, @Nullable Place area, LocalDate today) {
    return new LegalBasisView(
        it.key(),
        it.kind(),
        it.title(),
        it.englishTitle(),
        it.article(),
        it.englishArticle(),
        it.number(),
        it.issuer(),
        it.words(),
        it.englishWords(),
        it.area(),
        area == null ? it.area().toString() : area.name(),
        it.from(),
        it.until(),
        it.collects().stream().sorted().toList(),
        it.lowest(),
        it.source(),
        it.standing(it.area(), today),
        it.withdrawn());
  }
}
