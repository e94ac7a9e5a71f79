create table stalls (
  id integer primary key,
  name text not null
);
create table sales (
  id integer primary key,
  stall_id integer not null references stalls (id),
  cents integer not null
);
