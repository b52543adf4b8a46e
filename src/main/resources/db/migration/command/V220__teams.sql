-- Stations: posts that exist for a time at a place, with so many people of such kinds. `source` is
-- what opened them: an activation, or `hand`. `there` and `lacking` are counted in the statement
-- that moves people, so that a city's gaps are found without counting. `exercise` is null for real.
create table station (
    subdistrict    bigint      not null,
    id             bigint      not null,
    source         text        not null check (source <> ''),
    key            text        not null check (key <> ''),
    exercise       uuid,
    place          bigint      not null,
    place_first    bigint      not null,
    level          int         not null,
    name           text        not null check (name <> ''),
    english_name   text,
    team           text        not null check (team <> ''),
    heads          int         not null check (heads between 1 and 999),
    makeup         jsonb       not null,
    skills         text        not null,
    duties         text        not null,
    english_duties text,
    there          int         not null check (there >= 0),
    lacking        int         not null check (lacking >= 0),
    head           bigint,
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    primary key (subdistrict, id)
);

create unique index station_once on station (subdistrict, source, key, place) where closed_at is null;
create index station_id on station (id);
create index station_place on station (place_first, level) where closed_at is null;
create index station_lacking on station (place_first, level) where closed_at is null and lacking > 0;
create index station_source on station (source) where closed_at is null;

-- Secondments: somebody works under a community's command for a time. Kept for good under the
-- subdistrict they were nominated to; `place` is a subdistrict only until it says which community.
-- Of somebody without an account, name and telephone are sealed, and go some time after the end.
-- `finger` tells who is the same, and nothing else.
create table secondment (
    subdistrict    bigint      not null,
    id             bigint      not null,
    account        uuid,
    name           bytea,
    phone          bytea,
    finger         bytea       not null,
    kin            text        not null,
    skills         text        not null,
    home_place     bigint      not null,
    home_first     bigint      not null,
    home_agency    text,
    home_unit      text        not null check (home_unit <> ''),
    lives_in       bigint,
    adult          boolean     not null,
    insured        boolean     not null,
    gear           boolean     not null,
    from_at        timestamptz not null,
    until_at       timestamptz not null,
    place          bigint      not null,
    place_first    bigint      not null,
    exercise       uuid,
    station        bigint,
    proposed       bigint,
    post           uuid,
    state          text        not null
                   check (state in ('NOMINATED', 'DISPATCHED', 'CHECKED_IN', 'ASSIGNED', 'ACTIVE', 'RELEASED',
                                    'EVALUATED', 'FED_BACK', 'WITHDRAWN')),
    nominated_at   timestamptz not null,
    checked_in_at  timestamptz,
    over_at        timestamptz,
    evaluation     text        check (evaluation <> ''),
    primary key (subdistrict, id),
    check (until_at > from_at),
    check ((station is not null) = (state in ('ASSIGNED', 'ACTIVE'))),
    check ((over_at is not null) = (state in ('RELEASED', 'EVALUATED', 'FED_BACK', 'WITHDRAWN'))),
    check (state not in ('EVALUATED', 'FED_BACK') or evaluation is not null),
    check (kin <> 'VOLUNTEER' or adult and (state <> 'ACTIVE' or insured and gear))
);

create index secondment_id on secondment (id);
create index secondment_place on secondment (place_first, nominated_at);
create index secondment_home on secondment (home_first, nominated_at);
create index secondment_here on secondment (place_first) where over_at is null;
create index secondment_person on secondment (finger) where over_at is null;
create index secondment_station on secondment (station) where station is not null;
create index secondment_until on secondment (until_at) where over_at is null;
create index secondment_named on secondment (over_at) where name is not null and over_at is not null;

-- What was done with a secondment, by whom; also who tried to task somebody they do not command.
create table secondment_step (
    subdistrict bigint      not null,
    secondment  bigint      not null,
    id          uuid        not null,
    at          timestamptz not null,
    act         text        not null check (act <> ''),
    post        uuid,
    by_place    bigint,
    station     bigint,
    words       text        not null,
    primary key (subdistrict, secondment, id),
    foreign key (subdistrict, secondment) references secondment
);

-- What a community gives somebody to do.
create table secondment_duty (
    subdistrict bigint      not null,
    secondment  bigint      not null,
    number      int         not null check (number > 0),
    title       text        not null check (title <> ''),
    words       text        not null,
    due         timestamptz,
    given_at    timestamptz not null,
    done_at     timestamptz,
    primary key (subdistrict, secondment, number),
    foreign key (subdistrict, secondment) references secondment
);
