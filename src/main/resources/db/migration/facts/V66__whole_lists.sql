-- Lists of which an agency has said that they are whole: whoever was in the place on that day and is
-- not on it is not of it. One row a list; what follows for whom is told when they are read.
create table whole_list (
    item        text        not null check (item <> ''),
    agency      text        not null check (agency <> ''),
    place       bigint      not null,
    as_of       date        not null,
    listed      int         not null check (listed >= 0),
    source      text        not null check (source <> ''),
    recorded_at timestamptz not null,
    account     uuid        not null,
    post        uuid        not null,
    primary key (item, agency, place)
);
