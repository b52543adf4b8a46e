-- What people enter beside the laws and duties that are shipped as data. All of it is small: an
-- installation has some hundreds. Nothing is deleted; what was withdrawn says when, by whom and why.
-- `area_first` is the first grid code of the area, so that a subtree is one range.
create table legal_basis (
    key              text        primary key,
    kind             text        not null check (kind in ('APPROVAL', 'NOTICE')),
    title            text        not null check (title <> ''),
    number           text        not null check (number <> ''),
    issuer           text        not null check (issuer <> ''),
    words            text        not null check (words <> ''),
    area             bigint      not null,
    area_first       bigint      not null,
    from_day         date        not null,
    until_day        date,
    collects         text        not null,
    lowest           text        not null check (lowest <> ''),
    entered_at       timestamptz not null,
    account          uuid        not null,
    post             uuid        not null,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    check (until_day is null or until_day >= from_day),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);

create index legal_basis_area on legal_basis (area_first);

-- A matter a place adds to the list of duties for a time; under a key of the shipped list it stands
-- in its stead there.
create table local_duty (
    id               uuid        primary key,
    key              text        not null check (key <> ''),
    agency           text        not null check (agency <> ''),
    kind             text        not null check (kind in ('BASIC', 'ASSIST', 'TAKEN_BACK')),
    name             text        not null check (name <> ''),
    payer            text        not null check (payer in ('GRASSROOTS', 'REQUESTER')),
    basis            text        not null check (basis <> ''),
    area             bigint      not null,
    area_first       bigint      not null,
    from_day         date        not null,
    until_day        date,
    entered_at       timestamptz not null,
    account          uuid        not null,
    post             uuid        not null,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    check (until_day is null or until_day >= from_day),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);

create index local_duty_key on local_duty (key);

-- Sensitive items whose kind is off, switched on for a place, with a basis and a last day.
create table item_use (
    id           uuid        primary key,
    item         text        not null check (item <> ''),
    area         bigint      not null,
    area_first   bigint      not null,
    basis        text        not null check (basis <> ''),
    purpose      text        not null check (purpose <> ''),
    from_day     date        not null,
    until_day    date        not null,
    entered_at   timestamptz not null,
    account      uuid        not null,
    post         uuid        not null,
    ended_at     timestamptz,
    ended_reason text,
    check (until_day >= from_day),
    check ((ended_at is null) = (ended_reason is null))
);

create index item_use_item on item_use (item, until_day);
