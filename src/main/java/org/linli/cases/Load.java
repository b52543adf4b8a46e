package org.linli.cases;

/**
 * How many cases are open at each place, kept exact by counting in the very statement that changes
 * cases. Every statement that opens or closes cases, moves them to another place or lets them climb
 * is wrapped so; a map of a city then costs a row for each place instead of one for each case. What
 * is about somebody's health is counted by nobody.
 */
final class Load {

  private Load() {}

  /**
   * @param change an insert into {@code case_file} or an update of it, without {@code returning}
   * @return the same, counted; as a query of one number, how many cases it changed
   */
  static String counting(String change) {
    return """
    with changed as (
        %s
        returning old.place as was_at, old.place_first as was_first,
                  coalesce(old.agency, '') as was_of,
                  old.owner is not null and old.source <> 'READING' as was_open,
                  old.owner is not null and old.source <> 'READING' and old.climbed is not null
                    as was_late,
                  new.place as now_at, new.place_first as now_first,
                  coalesce(new.agency, '') as is_of,
                  new.owner is not null and new.source <> 'READING' as is_open,
                  new.owner is not null and new.source <> 'READING' and new.climbed is not null
                    as is_late
    ), counted as (
        insert into case_load (subdistrict, place, agency, place_first, open, late)
        select first / 1000000, at, agency, first, sum(open), sum(late)
        from (select now_at as at, is_of as agency, now_first as first,
                     is_open::int as open, is_late::int as late
              from changed
              union all
              select was_at, was_of, was_first, -was_open::int, -was_late::int
              from changed where was_at is not null) each
        group by at, agency, first having sum(open) <> 0 or sum(late) <> 0
        order by at, agency
        on conflict (subdistrict, place, agency) do update
        set open = case_load.open + excluded.open, late = case_load.late + excluded.late
    )
    select count(*) from changed
    """
        .formatted(change);
  }
}
