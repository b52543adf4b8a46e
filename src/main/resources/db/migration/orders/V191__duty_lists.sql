-- What a kind of post is for, by place and in versions; a post's list is the nearest around it.
create table duty_list (
    area       bigint      not null,
    role       text        not null,
    version    int         not null check (version > 0),
    day        date        not null,
    made_at    timestamptz not null,
    account    uuid        not null,
    post       uuid        not null,
    words      text        not null,
    items      jsonb       not null,
    primary key (area, role, version)
);

-- The holder of a post has read a version.
create table duty_reading (
    subdistrict bigint      not null,
    post        uuid        not null,
    area        bigint      not null,
    role        text        not null,
    version     int         not null,
    at          timestamptz not null,
    account     uuid        not null,
    primary key (subdistrict, post, area, role, version)
);
