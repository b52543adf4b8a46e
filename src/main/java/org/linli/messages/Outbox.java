package org.linli.messages;

/**
 * The outbox as parts of SQL statements. Stores of rooms above write with them, since what goes to
 * a whole city is queued by one statement a subdistrict.
 */
public final class Outbox {

  /**
   * Of the household {@code h}, whose phone a message goes to: the head's, else that of whoever has
   * been in the register for longest; nobody who wants none. Columns: {@code id}, {@code phone},
   * {@code nationality}.
   */
  public static final String PHONE =
      """
      (select p.id, p.phone, p.nationality from resident p
        where p.subdistrict = h.subdistrict and p.household = h.id and p.whereabouts = 'HERE'
          and p.phone is not null
          and not exists (select from message_opt_out o
                           where o.subdistrict = h.subdistrict
                             and (o.kind, o.number) in (('HOUSEHOLD', h.id), ('RESIDENT', p.id)))
        order by p.relation <> 'HEAD', p.id limit 1)
      """;

  /**
   * Queues a message for each row of {@code wanted}, with the columns {@code subdistrict} (of the
   * day), {@code household}, {@code resident}, {@code phone}, {@code nationality} and {@code
   * arguments} (an array of texts); whoever has one for this purpose and day gets no other.
   * Parameters: {@code :day}, {@code :purpose}, {@code :template} (its text stands under {@code
   * message.}template), {@code :now}, {@code :useless}: from when on it is of no use.
   */
  public static final String QUEUE =
      """
      insert into message
        (subdistrict, day, household, purpose, id, resident, phone, channel, language, template,
         arguments, state, queued_at, due_at, useless_at)
      select w.subdistrict, :day, w.household, :purpose, gen_random_uuid(), w.resident, w.phone,
             'SMS', case when w.nationality = 'CHN' then 'zh' else 'en' end, :template,
             w.arguments, 'QUEUED', :now, :now, :useless
        from wanted w
      on conflict do nothing
      """;

  /**
   * Withdraws messages {@code m} of {@code :purpose} and {@code :day} that are not under way; to be
   * followed by {@code and} and which. Parameter {@code :now}.
   */
  public static final String WITHDRAW =
      """
      update message m set state = 'WITHDRAWN', phone = null, settled_at = :now
      where m.day = :day and m.purpose = :purpose and m.state in ('QUEUED', 'FAILED')
      """;

  private Outbox() {}
}
