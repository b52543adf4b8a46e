-- Hand-overs between two cities' installations go by file. A sender's is SENT_OUT until the other
-- installation answers: ARRIVED, or back (RETURNED). A receiver's whose people are not there is
-- SENT_BACK. `by_file` tells both from hand-overs within the tree.
alter table hand_over add column by_file boolean not null default false;
alter table hand_over drop constraint hand_over_stage_check;
alter table hand_over add constraint hand_over_stage_check
    check (stage in ('REQUESTED', 'ANNOUNCED', 'DEPARTED', 'RETURNED', 'MISSING', 'STAYING',
                     'SENT_OUT', 'RECEIVED', 'LEFT', 'CANCELLED', 'DECLINED', 'WRITTEN_OFF',
                     'ENDED', 'REVERTED', 'DECEASED', 'ARRIVED', 'SENT_BACK'));

-- What is known of the file of a hand-over: `id` is the one both installations know it by, `answer_key`
-- (sealed) proves an answer, `people` (sealed) is what came in until they are received or sent back.
-- `other_…` is the place at the other end, `contact_…` whom to call there, or here for the other.
create table hand_over_file (
    subdistrict   bigint      not null,
    hand_over     bigint      not null,
    direction     text        not null check (direction in ('OUT', 'IN')),
    id            uuid        not null,
    other_code    bigint,
    other_name    text        not null check (other_name <> ''),
    contact_post  text        not null,
    contact_phone text        not null,
    basis         text        not null check (basis <> ''),
    words         text        not null,
    made_at       timestamptz not null,
    valid_until   timestamptz not null,
    answer_key    bytea       not null,
    people        bytea,
    tried_codes   int         not null default 0,
    outcome       text        check (outcome in ('ARRIVED', 'NOT_HERE')),
    answered_at   timestamptz,
    primary key (subdistrict, hand_over),
    foreign key (subdistrict, hand_over) references hand_over,
    check (direction = 'IN' or people is null),
    check ((outcome is null) = (answered_at is null))
);

create index hand_over_file_by_id on hand_over_file (id);
