-- A power that a plan lends says in English too what it is needed for.
alter table lent_power add column english_reason text check (english_reason <> '');
