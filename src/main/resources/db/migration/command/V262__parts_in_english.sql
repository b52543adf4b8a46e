-- What comes alive goes by its English name too, where the plan has one.
alter table activation_part add column english_title text;
alter table exercise_inject add column english_expects text;
alter table station add column english_team text;
