-- The secret of somebody's authenticator app, sealed; in force once a code of it was typed.
-- A code counts once: its step of 30 seconds must be later than the last that was used.
create table second_factor (
    account      uuid primary key references account,
    secret       bytea  not null,
    confirmed_at timestamptz,
    last_step    bigint not null
);

-- Keyed hashes of the codes for the day the phone is lost; a used one is gone.
create table recovery_code (
    account   uuid  not null references account,
    code_hash bytea not null,
    primary key (account, code_hash)
);

-- Posts of this role within this place (0 the country) must have a second factor.
create table second_factor_rule (
    role  text   not null,
    place bigint not null,
    primary key (role, place)
);
