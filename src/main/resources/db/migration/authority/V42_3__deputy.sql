-- Somebody acts under another's post for a while (at most 90 days ahead), such as during a leave.
create table deputy (
    id       uuid primary key,
    post     uuid        not null references post,
    account  uuid        not null references account,
    from_at  timestamptz not null,
    until_at timestamptz not null,
    check (until_at >= from_at)
);

create index deputy_of_post on deputy (post);
create index deputy_of_account on deputy (account);
