-- What cases are found by: pairs of letters of words and address, the number, the places around, the
-- day and the month, each a token of one index. It stands apart from the case, which changes with
-- each step while its words do not.
create table case_text (
    subdistrict bigint      not null,
    id          bigint      not null,
    place_first bigint      not null,
    reported_at timestamptz not null,
    tokens      text[]      not null,
    primary key (subdistrict, id)
);

insert into case_text (subdistrict, id, place_first, reported_at, tokens)
select subdistrict, id, place_first, reported_at,
       grams
       || array(select '@' || left(place::text, digits) from unnest(array[6, 9, 12, 15]) digits
                where length(place::text) >= digits)
       || array['#' || id,
                to_char(reported_at at time zone 'Asia/Shanghai', '"d"YYYY-MM-DD'),
                to_char(reported_at at time zone 'Asia/Shanghai', '"m"YYYY-MM')]
from case_file;

-- Without a list of what is still to be entered: every search would read that list whole.
create index case_text_tokens on case_text using gin (tokens) with (fastupdate = off);

alter table case_file drop column grams;
-- Room on each page, so that marks which no index knows of stay where they are.
alter table case_file set (fillfactor = 85);

-- How many cases are open at each place itself (of any level), by whose they are ('' where not a
-- department's), and how many of them have climbed. It is counted in the statement that changes a
-- case; `place_first` is the place's first grid.
create table case_load (
    place       bigint not null,
    agency      text   not null,
    place_first bigint not null,
    open        bigint not null,
    late        bigint not null,
    primary key (place, agency)
);

insert into case_load (place, agency, place_first, open, late)
select place, coalesce(agency, ''), place_first, count(*), count(climbed) from case_file
where owner is not null group by 1, 2, 3;

create index case_load_within on case_load (place_first);
