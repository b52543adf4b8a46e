-- Small catalogues of the installation: who can sign in, which posts they hold, what proves it.
create table account (
    id            uuid primary key,
    user_name     text not null check (user_name ~ '^[A-Za-z0-9._-]{2,40}$'),
    name          text not null check (name <> ''),
    password_hash text not null,
    disabled_at   timestamptz
);

create unique index account_user_name on account (lower(user_name));

create table post (
    id         uuid primary key,
    account    uuid        not null references account,
    role       text        not null,
    title      text        not null check (title <> ''),
    place      bigint      not null,
    held_from  timestamptz not null,
    held_until timestamptz,
    check (held_until is null or held_until >= held_from)
);

create index post_of_account on post (account);

-- A browser's sign-in. Only the SHA-256 of the cookie is kept.
create table sign_in_session (
    token_hash   bytea primary key,
    account      uuid        not null references account,
    post         uuid        not null references post,
    expires_at   timestamptz not null,
    last_seen_at timestamptz not null
);

-- A program's key: acts as one post until it ends. Only the SHA-256 of the token is kept.
create table api_token (
    id         uuid primary key,
    token_hash bytea       not null unique,
    account    uuid        not null references account,
    post       uuid        not null references post,
    label      text        not null check (label <> ''),
    made_at    timestamptz not null,
    ends_at    timestamptz not null
);

-- Failed sign-ins of the last while, by user and by address, to slow down guessing.
create table sign_in_failure (
    id        uuid primary key,
    user_name text        not null,
    address   text        not null,
    at        timestamptz not null
);

create index sign_in_failure_user on sign_in_failure (user_name, at);
create index sign_in_failure_address on sign_in_failure (address, at);
