package org.linli.cases;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds who is to be asked what they think, and asks households by message. */
@Repository
class CallbackStore {

  private static final String CAN_BE_JUDGED =
      " resolved is null and " + CaseRow.ended(End::canBeEvaluated) + "\n";

  private static final String TO_CALL =
      """
      where closed_at >= :since and closed_at is not null and reporter_phone is not null and
      """
          + CAN_BE_JUDGED
          + """
            and callback is distinct from 'REFUSED' and callbacks < :most
            and (called_at is null or called_at < :again)
            and (household is null or closed_at < :linkFirst) and
          """
          + Within.PLACE;

  /** The household of each that was told, with whom a message goes to and the community's name. */
  private static final String WANTED =
      """
      , wanted as (
          select h.subdistrict, h.id as household, to_whom.id as resident, to_whom.phone,
                 to_whom.nationality, array[coalesce(c.name, '')] as arguments
          from (select distinct household_subdistrict, household from told) t
          join household h on h.subdistrict = t.household_subdistrict and h.id = t.household
          join lateral
      """
          + Outbox.PHONE
          + """
               to_whom on true
              left join place c on c.code = h.grid / 1000
          )
          """;

  private static final String TO_TELL =
      """
      with told as (
          update case_file set asked_at = :now
          where closed_at >= :since and closed_at is not null and asked_at is null
            and household is not null and source <> 'READING' and
      """
          + CAN_BE_JUDGED
          + """
              returning household_subdistrict, household
          )
          """
          + WANTED;

  /** A case {@code m} was merged into a case {@code c}, which has been handled lately. */
  private static final String MERGED =
      """
      m.into_subdistrict = c.subdistrict and m.into_id = c.id and m.state = 'MERGED'
      and m.asked_at is null and m.household is not null and m.source <> 'READING'
      and c.closed_at >= :since and c.closed_at is not null and c.
      """
              .stripTrailing()
          + CaseRow.ended(End::isHandled)
          + "\n";

  private static final String MERGED_TO_TELL =
      """
      with told as (
          update case_file m set asked_at = :now from case_file c where
      """
          + MERGED
          + """
              returning m.household_subdistrict as household_subdistrict, m.household as household
          )
          """
          + WANTED;

  private final JdbcClient jdbc;

  CallbackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param since what is older is not asked about any more
   * @param linkFirst households are asked by their link first, those closed before this by
   *     telephone
   * @param again who was not reached is called again when the last call was before this
   */
  record When(Instant since, Instant linkFirst, Instant again) {}

  /** Those who wait longest first. */
  Page<CaseFile> toCall(PlaceCode place, When when, Page.Ask ask) {
    var params = Within.of(place);
    params.put("since", utc(when.since()));
    params.put("linkFirst", utc(when.linkFirst()));
    params.put("again", utc(when.again()));
    params.put("most", Standing.MOST_CALLS);
    var total =
        jdbc.sql(
                "select count(*) from (select from case_file " + TO_CALL + " limit :counted) found")
            .params(params)
            .param("counted", CaseListStore.MOST_COUNTED)
            .query(Long.class)
            .single();
    List<CaseFile> items =
        jdbc.sql(CaseRow.SELECT + TO_CALL + " order by closed_at, id limit :size offset :offset")
            .params(params)
            .param("size", ask.size())
            .param("offset", Math.min(ask.offset(), CaseListStore.MOST_COUNTED))
            .query(CaseRow::file)
            .list();
    return ask.of(total, items);
  }

  /** Is any household to be told? */
  boolean isAnyToTell(Instant since) {
    return jdbc.sql(
            """
            select exists (select from case_file
                           where closed_at >= :since and closed_at is not null
                             and asked_at is null and household is not null
                             and source <> 'READING' and
            """
                + CAN_BE_JUDGED
                + ") or exists (select from case_file c join case_file m on "
                + MERGED
                + ")")
        .param("since", utc(since))
        .query(Boolean.class)
        .single();
  }

  /** One message a household and day, however many of its cases were closed; answers how many. */
  int tell(LocalDate day, Instant since, Instant now, Instant useless) {
    return tell(TO_TELL, "CASE_CLOSED", day, since, now, useless);
  }

  /**
   * The same for households whose case was merged into one that has been handled; each once, and
   * none on a day on which it gets the other message.
   */
  int tellMerged(LocalDate day, Instant since, Instant now, Instant useless) {
    return tell(MERGED_TO_TELL, "CASE_MERGED_CLOSED", day, since, now, useless);
  }

  private int tell(
      String whom, String template, LocalDate day, Instant since, Instant now, Instant useless) {
    return jdbc.sql(whom + Outbox.QUEUE)
        .param("day", day)
        .param("since", utc(since))
        .param("now", utc(now))
        .param("useless", utc(useless))
        .param("purpose", "CASE_CLOSED")
        .param("template", template)
        .update();
  }
}
