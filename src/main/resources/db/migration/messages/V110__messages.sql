-- What the city sends to households: one row for each purpose, household and day, which is what keeps
-- one from being sent twice. `resident` is whose phone it goes to; the number is sealed as in their own
-- row, and is forgotten as soon as nothing more is sent to it. The text is written when it is
-- sent, of a template and arguments that name nobody. A day's messages have a table of their own.
create table message (
    subdistrict bigint      not null,
    day         date        not null,
    household   bigint      not null,
    purpose     text        not null check (purpose <> ''),
    id          uuid        not null,
    resident    bigint      not null,
    phone       bytea,
    channel     text        not null check (channel in ('SMS')),
    language    text        not null check (language in ('zh', 'en')),
    template    text        not null check (template <> ''),
    arguments   text[]      not null,
    state       text        not null
                check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'GIVEN_UP', 'WITHDRAWN')),
    attempts    smallint    not null default 0 check (attempts >= 0),
    queued_at   timestamptz not null,
    due_at      timestamptz not null,
    useless_at  timestamptz not null,
    claimed_at  timestamptz,
    settled_at  timestamptz,
    told        text,
    primary key (subdistrict, day, household, purpose),
    check ((phone is null) = (state in ('SENT', 'GIVEN_UP', 'WITHDRAWN'))),
    check ((settled_at is null) = (phone is not null)),
    check (state <> 'SENDING' or claimed_at is not null)
) partition by range (day);

create index message_due on message (due_at) where state in ('QUEUED', 'FAILED');
create index message_sending on message (claimed_at) where state = 'SENDING';

-- A household or a person that wants no messages.
create table message_opt_out (
    subdistrict bigint      not null,
    kind        text        not null check (kind in ('HOUSEHOLD', 'RESIDENT')),
    number      bigint      not null,
    since       timestamptz not null,
    post        uuid,
    primary key (subdistrict, kind, number)
);
