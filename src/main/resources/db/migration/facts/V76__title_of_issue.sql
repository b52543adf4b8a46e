-- What a form is called, as its sheet says; of forms let out before, their purpose stands for it.
alter table form_issue add column title text;
update form_issue set title = purpose;
alter table form_issue alter column title set not null;
