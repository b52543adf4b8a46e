-- What an activation starts says in English too what the plan says so.
alter table sweep
    add column english_title     text check (english_title <> ''),
    add column english_looks_for text check (english_looks_for <> '');
