-- An e-service is withdrawn on a day too, and every permission in it with it, so that whatever asks whether a permission is in
-- force need not ask about its e-service besides.

alter table e_services add column valid_to date;
alter table e_service_versions add column valid_to date;

create function refuse_outliving_e_service() returns trigger language plpgsql as $$
begin
  if exists (
    select from e_services
     where e_services.id = new.e_service_id and e_services.valid_to < coalesce(new.valid_to, 'infinity')
  ) then
    raise exception using errcode = '23514', constraint = tg_name, message = 'no permission outlives its e-service';
  end if;
  return new;
end $$;
create trigger permissions_end_with_e_service before insert or update on permissions
  for each row execute function refuse_outliving_e_service();

create function refuse_outlived_e_service() returns trigger language plpgsql as $$
begin
  if exists (
    select from permissions
     where permissions.e_service_id = new.id and new.valid_to < coalesce(permissions.valid_to, 'infinity')
  ) then
    raise exception using errcode = '23514', constraint = tg_name, message = 'no permission outlives its e-service';
  end if;
  return new;
end $$;
create trigger e_services_end_after_permissions before update of valid_to on e_services
  for each row execute function refuse_outlived_e_service();
