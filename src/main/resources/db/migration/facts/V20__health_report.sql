-- What households report, one row a report. Append only: a second report of the same household in
-- the same slot of a day is the next revision, and the highest revision is the present state, so
-- one key keeps reports idempotent, ordered and found by household without another table.
-- Membership is checked before a row is written (readings are partitioned and carry no foreign key).
create table health_report (
    subdistrict bigint      not null,
    day         date        not null,
    slot        smallint    not null check (slot in (1, 2)),
    household   bigint      not null,
    revision    smallint    not null check (revision > 0),
    id          uuid        not null,
    grid        bigint      not null,
    received_at timestamptz not null,
    channel     smallint    not null check (channel in (1, 2)),
    post        uuid,
    residents   bigint[]    not null,
    tenths      smallint[]  not null,
    primary key (subdistrict, day, slot, household, revision),
    check (cardinality(residents) = cardinality(tenths) and cardinality(residents) > 0),
    check ((channel = 2) = (post is not null))
) partition by range (day);
