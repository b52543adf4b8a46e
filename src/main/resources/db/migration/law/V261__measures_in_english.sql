-- What an activation enacts says in English too what the plan says so. Measures written by hand have none.
alter table measure
    add column english_content    text check (english_content <> ''),
    add column english_proportion text check (english_proportion <> ''),
    add column english_protection text check (english_protection <> ''),
    add column english_appeal     text check (english_appeal <> '');
