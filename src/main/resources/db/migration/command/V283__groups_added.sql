-- What a group was when it was added in the midst of an activation, with its posts: a wider
-- activation has it at the new places too.
create table activation_group (
    activation uuid        not null references activation on delete cascade,
    key        text        not null,
    added_at   timestamptz not null,
    content    jsonb       not null,
    primary key (activation, key)
);
