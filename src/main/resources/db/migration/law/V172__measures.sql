-- Measures that bind people or goods. A city decides some hundreds in an emergency, so all are kept
-- whole on every node. What a measure is now stands here, everything that was done in its log.
create table measure (
    id             uuid        primary key,
    kind           text        not null check (kind <> ''),
    place          bigint      not null,
    place_first    bigint      not null,
    from_at        timestamptz not null,
    until_at       timestamptz not null,
    basis          text        not null check (basis <> ''),
    content        text        not null check (content <> ''),
    proportion     text        not null check (proportion <> ''),
    protection     text        not null check (protection <> ''),
    appeal         text        not null check (appeal <> ''),
    source         text        not null check (source <> ''),
    exercise       uuid,
    drafted_place  bigint      not null,
    drafted_at     timestamptz not null,
    state          text        not null check (state in
        ('DRAFT', 'APPROVED', 'ANNOUNCED', 'IN_FORCE', 'SUSPENDED', 'LIFTED', 'EXPIRED', 'DROPPED')),
    change         text        not null check (change in ('NONE', 'EXTENDED', 'NARROWED')),
    authority      text        check (authority <> ''),
    decided_level  text,
    decided_place  bigint,
    decided_at     timestamptz,
    notice_number  text        check (notice_number <> ''),
    notice_link    text        check (notice_link <> ''),
    announced_at   timestamptz,
    ended_at       timestamptz,
    ended_why      text,
    check (until_at > from_at),
    check (state in ('DRAFT', 'DROPPED') or (authority is not null and decided_level is not null
        and decided_place is not null and decided_at is not null)),
    check (state not in ('ANNOUNCED', 'IN_FORCE') or (notice_number is not null and announced_at is not null)),
    check ((state in ('SUSPENDED', 'LIFTED', 'EXPIRED', 'DROPPED')) = (ended_at is not null))
);

create index measure_area on measure (place_first, until_at);
create index measure_at on measure (place, until_at) where state in ('ANNOUNCED', 'IN_FORCE');
create index measure_source on measure (source);
create index measure_basis on measure (basis);

-- Append only. `account`, `post` and `user_name` are missing where the clock or the law did it.
create table measure_step (
    measure   uuid        not null references measure,
    number    integer     not null,
    at        timestamptz not null,
    act       text        not null check (act <> ''),
    account   uuid,
    post      uuid,
    user_name text,
    basis     text        not null check (basis <> ''),
    words     text        not null,
    place     bigint      not null,
    until_at  timestamptz not null,
    notice    text,
    primary key (measure, number)
);
