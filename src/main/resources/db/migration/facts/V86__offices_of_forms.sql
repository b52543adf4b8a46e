-- A form belongs to an office: to the post that brought it, and to all posts of the same kind of
-- department at the same place.
alter table form_issue add column office_agency text check (office_agency <> '');
create index form_issue_office on form_issue (post_place, office_agency, issued_at desc)
    where office_agency is not null;

alter table form add column office_place bigint;
alter table form add column office_agency text check (office_agency <> '');
update form f set office_place = coalesce((select p.place from post p where p.id = f.post), f.place);
alter table form alter column office_place set not null;
create index form_of_office on form (office_place, office_agency, at desc)
    where office_agency is not null;
