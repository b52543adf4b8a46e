-- Posts whose holder works elsewhere for a while under another's command. Who has such a post keeps
-- it, but nothing is given to it, until the row goes. `source` is what sent them away.
create table post_away (
    post    uuid        primary key references post,
    source  text        not null check (source <> ''),
    from_at timestamptz not null
);

create index post_away_source on post_away (source);
