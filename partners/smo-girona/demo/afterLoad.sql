create index on empreses (codi_municipi);
create index on ofertes (id_empresa);
create index on ofertes (codi_unitat);
create index on ofertes ((coalesce(codi_municipi, '17')));
create index on ofertes (cno);
create index on visites (id_empresa);
create index on visites (data);
create index on necessitats (id_visita);
create index on necessitats (cno);
create index on cursos (codi_unitat);
create index on edicions (id_curs);
create index on edicions (id_equipament);
create index on edicions (inici);
create index on persones (codi_municipi);
create index on persones (codi_unitat);
create index on persones (cno_demanat);
create index on itineraris (id_persona);
create index on accions_itinerari (id_itinerari);
create index on acords (id_itinerari);
create index on serveis (codi_unitat);
create index on serveis (id_equipament);
create index on horaris (id_equipament);
create index on horaris (id_servei);

-- A need is known by the visit it was found on; people look for it by company and town.
create view v_necessitats as
select n.*, v.id_empresa, e.codi_municipi
from necessitats n
join visites v using (id_visita)
join empreses e using (id_empresa);

create view v_visites as
select v.*, e.codi_municipi
from visites v
join empreses e using (id_empresa);

create view v_edicions as
select e.*, c.familia, c.modalitat, q.codi_municipi
from edicions e
join cursos c using (id_curs)
left join equipaments q using (id_equipament);
