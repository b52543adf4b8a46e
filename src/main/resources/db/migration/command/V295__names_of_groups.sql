-- A matter says by name who looks after it: the group may have no unit in any place of the activation.
alter table activation_matter add column group_name text;
alter table activation_matter add column english_group text;

update activation_matter set
    group_name = coalesce(
        (select part.title from activation_part part
         where part.activation = activation_matter.activation and part.kind = 'GROUP'
           and part.key = activation_matter.group_key
         order by part.since limit 1),
        group_key),
    english_group =
        (select part.english_title from activation_part part
         where part.activation = activation_matter.activation and part.kind = 'GROUP'
           and part.key = activation_matter.group_key
         order by part.since limit 1);

alter table activation_matter alter column group_name set not null;
