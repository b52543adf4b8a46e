-- What must be handled, as it stands now. It is kept under the subdistrict it was reported in; where
-- it is now, and whose it is, are its own columns. `place_first` is the first grid of its place, so
-- that a subtree is one range; so is `seat_first` of its seat's. `grams` are the pairs of letters of its words and address, by which it
-- is found. The seat and whoever sits on it are null at rest, and only then.
create table case_file (
    subdistrict    bigint      not null,
    id             bigint      not null,
    sent           uuid        not null,
    source         text        not null,
    kind           text        not null,
    place          bigint      not null,
    place_first    bigint      not null,
    longitude      double precision,
    latitude       double precision,
    cell           bigint,
    address        text        not null,
    words          text        not null,
    grams          text[]      not null,
    leaf           text,
    standard       smallint,
    time_limit     text,
    unit_place     bigint,
    agency         text,
    state          text        not null,
    due            timestamptz,
    before_stage   text,
    before_due     timestamptz,
    wish_deferral  boolean,
    wish_until     timestamptz,
    barred         uuid,
    returns        smallint    not null,
    reworks        smallint    not null,
    extensions     smallint    not null,
    ruled          boolean     not null,
    seat_power     text,
    seat_place     bigint,
    seat_agency    text,
    seat_barred    uuid,
    seat_first     bigint,
    owner          uuid,
    owner_place    bigint,
    owner_until    timestamptz,
    stands_in      boolean,
    climbed        bigint,
    next_climb     timestamptz,
    supervised     boolean     not null default false,
    household_subdistrict bigint,
    household      bigint,
    reporter_name  bytea,
    reporter_phone bytea,
    reporter_key   bigint,
    entered_by     uuid,
    reported_at    timestamptz not null,
    accepted_at    timestamptz,
    dispatched_at  timestamptz,
    handle_by      timestamptz,
    contacted_at   timestamptz,
    handled_at     timestamptz,
    closed_at      timestamptz,
    changed_at     timestamptz not null,
    into_subdistrict bigint,
    into_id        bigint,
    diverted       text,
    resolved       boolean,
    satisfied      boolean,
    version        integer     not null,
    steps          integer     not null,
    primary key (subdistrict, id),
    check ((owner is null) = (closed_at is not null)),
    check ((due is null) = (closed_at is not null)),
    check ((seat_power is null) = (closed_at is not null)),
    check ((longitude is null) = (latitude is null) and (longitude is null) = (cell is null)),
    check ((leaf is null) = (standard is null) and (leaf is null) = (time_limit is null)),
    check ((wish_deferral is null) = (wish_until is null)),
    check ((state = 'REVIEWING') = (before_stage is not null))
);

create unique index case_sent on case_file (subdistrict, sent);
-- Work lists: what is mine, by deadline.
create index case_owner on case_file (owner, due) where owner is not null;
-- Whose term is over; what is late; what waits on seats of a place.
create index case_owner_until on case_file (owner_until)
    where owner is not null and owner_until is not null;
create index case_next_climb on case_file (next_climb) where next_climb is not null;
create index case_seat on case_file (seat_first) where owner is not null;
-- What is open within a place, or of a department; what was reported last; what is near.
create index case_open on case_file (place_first, due) where owner is not null;
create index case_open_due on case_file (due) where owner is not null;
create index case_agency on case_file (agency, due) where owner is not null and agency is not null;
create index case_newest on case_file (reported_at desc, id desc);
create index case_of_place on case_file (place_first, reported_at desc);
create index case_cell on case_file (cell) where owner is not null;
create index case_climbed on case_file (climbed, due) where owner is not null and climbed is not null;
-- What suggestions learn from.
create index case_learnt on case_file (leaf, closed_at desc)
    where closed_at is not null and leaf is not null;
create index case_grams on case_file using gin (grams);
create index case_reporter on case_file (reporter_key) where reporter_key is not null;
create index case_household on case_file (household_subdistrict, household)
    where household is not null;

-- Who did what with it, when, on what basis; never changed.
create table case_step (
    subdistrict bigint      not null,
    case_id     bigint      not null,
    number      integer     not null,
    at          timestamptz not null,
    act         text        not null,
    state       text        not null,
    account     uuid,
    post        uuid,
    basis       text        not null,
    words       text        not null,
    unit_place  bigint,
    agency      text,
    due         timestamptz,
    primary key (subdistrict, case_id, number)
);

-- Up to when posts that began have been looked at: one line.
create table case_seats_seen (
    id integer primary key check (id = 1),
    at timestamptz not null
);
