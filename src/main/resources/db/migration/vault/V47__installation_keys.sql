-- By which keys the personal data of this database is sealed: a keyed hash of a known word, which
-- tells nothing of the keys themselves. One row.
create table installation_keys (
    only_row    boolean primary key default true check (only_row),
    fingerprint bytea   not null
);
