-- A one-time password is known to somebody else too; it opens nothing but the choice of another.
-- Failures since the last sign-in that succeeded are told to the person at the next one.
alter table account
    add column password_one_time boolean not null default false,
    add column failures          integer not null default 0,
    add column failed_at         timestamptz,
    add constraint account_failures check ((failures = 0) = (failed_at is null));

-- What a person recognises one of their browsers by. The hash of its secret stays the key.
alter table sign_in_session
    add column id        uuid        not null default gen_random_uuid(),
    add column opened_at timestamptz not null default now(),
    add column address   text        not null default '',
    add column agent     text        not null default '';

create unique index sign_in_session_id on sign_in_session (id);
create index sign_in_session_account on sign_in_session (account);
