-- Where an office is told of what waits for it, besides its first screen: a mailbox, or the robot of
-- a group. One row is an address and the one message that may be under way to it; what is told is
-- what waits now, so a newer message takes an older one's place and nothing piles up. `told` is what
-- the address knows, `pending` what it knows once the message has arrived. Address and secret are
-- sealed; `target_key` finds the same robot again, which takes so many messages a minute.
create table office_address (
    id         uuid        primary key,
    post       uuid        not null references post (id),
    kind       text        not null check (kind in ('MAIL', 'WECOM', 'DINGTALK')),
    target     bytea       not null,
    target_key bigint      not null,
    secret     bytea,
    label      text        not null check (label <> ''),
    language   text        not null check (language in ('zh', 'en')),
    page       text        not null,
    active     boolean     not null,
    since      timestamptz not null,
    looked_at  timestamptz,
    told       jsonb       not null default '[]',
    pending    jsonb,
    state      text        check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'GIVEN_UP', 'WITHDRAWN')),
    message    uuid,
    trial      boolean     not null default false,
    urgent     boolean     not null default false,
    subject    text        not null default '',
    body       text        not null default '',
    attempts   smallint    not null default 0 check (attempts >= 0),
    due_at     timestamptz,
    claimed_at timestamptz,
    settled_at timestamptz,
    answer     text        not null default '',
    check (secret is null or kind = 'DINGTALK'),
    check ((state is null) = (message is null)),
    check (state is null or due_at is not null),
    check (state <> 'SENDING' or claimed_at is not null)
);

create index office_address_post on office_address (post);
create index office_address_target on office_address (target_key);
create index office_address_due on office_address (due_at) where state in ('QUEUED', 'FAILED');
