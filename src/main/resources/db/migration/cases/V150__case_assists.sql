-- A part of a case with which another unit helps whoever leads it. It is kept with its case for
-- good; `unit_place` and `dispatch` follow when places change, and so does the seat. Whose turn it is
-- and by when is as of cases: a seat, and the post found to sit on it, null at rest and only then.
create table case_assist (
    subdistrict bigint      not null,
    case_id     bigint      not null,
    number      smallint    not null check (number > 0),
    unit_place  bigint      not null,
    agency      text,
    dispatch    bigint      not null,
    part        text        not null check (part <> ''),
    time_limit  text        not null,
    ruled       boolean     not null,
    state       text        not null
                check (state in ('ASKED', 'DECLINED', 'ANSWERED', 'EXCUSED', 'ENDED')),
    due         timestamptz,
    seat_power  text,
    seat_place  bigint,
    seat_agency text,
    seat_first  bigint,
    owner       uuid,
    owner_place bigint,
    owner_until timestamptz,
    stands_in   boolean,
    climbed     bigint,
    next_climb  timestamptz,
    asked_at    timestamptz not null,
    closed_at   timestamptz,
    answer      text        not null,
    primary key (subdistrict, case_id, number),
    foreign key (subdistrict, case_id) references case_file,
    check ((closed_at is null) = (state in ('ASKED', 'DECLINED'))),
    check ((owner is null) = (closed_at is not null)),
    check ((due is null) = (closed_at is not null)),
    check ((seat_power is null) = (closed_at is not null))
);

-- What is mine, by deadline; whose term is over; what waits on seats of a place; what is late.
create index case_assist_owner on case_assist (owner, due) where owner is not null;
create index case_assist_until on case_assist (owner_until)
    where owner is not null and owner_until is not null;
create index case_assist_seat on case_assist (seat_first) where owner is not null;
create index case_assist_next_climb on case_assist (next_climb) where next_climb is not null;
create index case_assist_climbed on case_assist (climbed, due)
    where owner is not null and climbed is not null;
