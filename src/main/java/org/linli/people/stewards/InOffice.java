package org.linli.people.stewards;

/**
 * Which buildings have a steward at a moment, as a table of an SQL statement. Stores of rooms above
 * join it, since what is asked in a whole city goes on by one statement.
 */
public final class InOffice {

  /**
   * {@code (subdistrict, building, account)}: whose row says so, whose account is open and who
   * holds the post, of buildings that stand. Parameter: {@code :now}.
   */
  public static final String SQL =
      """
      (select s.subdistrict, s.building, s.account
         from stewardship s
         join building b on b.subdistrict = s.subdistrict and b.id = s.building
          and b.ended_at is null
         join account c on c.id = s.account and c.disabled_at is null
        where s.from_at <= :now and s.until_at > :now
          and exists (select from post p
                       where p.account = s.account and p.role = 'STEWARD' and p.held_from <= :now
                         and (p.held_until is null or p.held_until > :now)))
      """;

  private InOffice() {}
}
