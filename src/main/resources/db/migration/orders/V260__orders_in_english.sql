-- What an activation orders says in English too what the plan says so. Orders written by hand have none.
-- That of their means stands within `means`.
alter table order_act
    add column english_title text check (english_title <> ''),
    add column english_words text check (english_words <> ''),
    add column english_unit  text check (english_unit <> '');
