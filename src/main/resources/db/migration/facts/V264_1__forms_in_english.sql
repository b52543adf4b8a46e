-- A form that a plan lets out says in English too what it is called and for, and whoever is asked may
-- read in English on which law.
alter table form_issue
    add column english_title   text check (english_title <> ''),
    add column english_purpose text check (english_purpose <> '');

alter table asking
    add column english_title   text,
    add column english_basis   text,
    add column english_purpose text;
