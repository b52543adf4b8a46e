-- What is said to the households of one building; said to several at once it hangs in each, under
-- one id. `author` is an account, `post` what it acted under. It ends at `until_at`, or earlier
-- where it was taken down.
create table building_notice (
    subdistrict bigint      not null,
    building    bigint      not null,
    id          uuid        not null,
    words       text        not null check (words <> ''),
    question    text        check (question <> ''),
    author      uuid        not null,
    post        uuid        not null,
    written_at  timestamptz not null,
    until_at    timestamptz not null,
    ended_at    timestamptz,
    primary key (subdistrict, building, id),
    check (until_at > written_at),
    check (ended_at between written_at and until_at)
);

create index building_notice_over on building_notice (coalesce(ended_at, until_at));

-- What a household did with a notice: a row a household, never a person. `seen_at` is counted and
-- shown of nobody; `told_by` and `answered_by` are the account of whoever did it for them, null
-- where they did it themselves; `tried_at` is when somebody last stood at their door in vain.
create table notice_household (
    subdistrict bigint      not null,
    building    bigint      not null,
    notice      uuid        not null,
    household   bigint      not null,
    seen_at     timestamptz,
    told_by     uuid,
    answer      text        check (answer in ('YES', 'NO', 'DECLINED')),
    answered_at timestamptz,
    answered_by uuid,
    tried_at    timestamptz,
    tried_by    uuid,
    primary key (subdistrict, building, notice, household),
    foreign key (subdistrict, building, notice) references building_notice
        on update cascade on delete cascade,
    check ((answer is null) = (answered_at is null)),
    check (answered_by is null or answer is not null),
    check (told_by is null or seen_at is not null),
    check ((tried_at is null) = (tried_by is null))
);
