-- A resident beyond the first load: papers of any kind or none, where they are registered, how long
-- they stay, and where they are now. `household` stays the one they live in or lived in last, so
-- that somebody who left, died or was merged is still found where they were; only who is `HERE`
-- belongs to it. `version` guards against two people changing the same person at once.
alter table resident
    drop constraint resident_sex_check,
    drop constraint resident_relation_check,
    drop constraint resident_check,
    add column paper              text     not null default 'RESIDENT_ID',
    add column nationality        text     not null default 'CHN' check (nationality ~ '^[A-Z]{3}$'),
    add column registered_place   bigint,
    add column registered_address text,
    add column stay               text     not null default 'PERMANENT'
               check (stay in ('PERMANENT', 'TEMPORARY')),
    add column stay_until         date,
    add column whereabouts        text     not null default 'HERE'
               check (whereabouts in
                      ('HERE', 'IN_TRANSIT', 'OUTSIDE', 'UNKNOWN', 'DECEASED', 'MERGED')),
    add column version            int      not null default 1,
    add column identity_key       bigint,
    add column phone_key          bigint;

-- The keyed hash is cut to 64 bits: an index of numbers is small, and what is found is opened and
-- compared before it counts. The phones of earlier loads get theirs when they are next changed.
update resident
   set identity_key = ('x' || encode(substring(identity_index from 1 for 8), 'hex'))::bit(64)::bigint
 where identity_index is not null;

update resident set paper = 'NONE' where identity is null;

alter table resident
    drop column identity_index,
    add check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    add check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'GRANDCHILD', 'PARENT', 'GRANDPARENT',
                            'SIBLING', 'OTHER', 'UNRELATED')),
    add check (paper in ('RESIDENT_ID', 'RESIDENCE_PERMIT', 'PASSPORT', 'FOREIGN_PERMANENT',
                         'OTHER', 'NONE')),
    add check ((paper = 'NONE') = (identity is null)),
    add check ((identity is null) = (identity_key is null)),
    add check (stay = 'TEMPORARY' or stay_until is null);

drop index resident_of_household;
create index resident_of_household on resident (subdistrict, household, id) where whereabouts = 'HERE';
create index resident_once_of_household on resident (subdistrict, household) where whereabouts <> 'HERE';
create index resident_by_identity on resident (identity_key) where identity_key is not null;
create index resident_by_phone on resident (phone_key) where phone_key is not null;
create index resident_by_name on resident (name text_pattern_ops, subdistrict);

-- Every change of a datum: what it was, what it is now (both sealed), from whom and on what basis.
-- A datum without a change has the source and the time of its resident's row.
create table resident_change (
    subdistrict bigint      not null,
    resident    bigint      not null,
    id          uuid        not null,
    at          timestamptz not null,
    datum       text        not null check (datum <> ''),
    was         bytea,
    now         bytea,
    source      text        not null check (source <> ''),
    account     uuid,
    post        uuid,
    basis       text        not null check (basis <> ''),
    primary key (subdistrict, resident, id)
);
