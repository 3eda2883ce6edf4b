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
create index on persones ((btrim(document, E' \t\n\r\u00A0'))); -- whatever blanks are around it
create index on itineraris (id_persona);
create index on accions_itinerari (id_itinerari);
create index on notes_itinerari (id_itinerari);
create index on acords (id_itinerari);
create index on cites (id_persona);
create index on derivacions (id_persona);
create index on derivacions (a_soci);
create index on mancances (id_persona);
create index on candidatures (id_persona);
create index on consentiments (id_persona);
create index on serveis (codi_unitat);
create index on serveis (id_equipament);
create index on horaris (id_equipament);
create index on horaris (id_servei);

-- Checked once, when everything is there.
alter table persones_ocupacions add foreign key (id_persona) references persones;
alter table itineraris add foreign key (id_persona) references persones, add foreign key (codi_unitat) references unitats;
alter table accions_itinerari add foreign key (id_itinerari) references itineraris;
alter table acords add foreign key (id_itinerari) references itineraris;
alter table compromisos add foreign key (id_acord) references acords;
alter table notes_itinerari add foreign key (id_itinerari) references itineraris;
alter table cites add foreign key (id_persona) references persones, add foreign key (codi_unitat) references unitats;
alter table derivacions add foreign key (id_persona) references persones, add foreign key (de_unitat) references unitats, add foreign key (a_unitat) references unitats;
alter table mancances add foreign key (id_persona) references persones;
alter table inscripcions add foreign key (id_persona) references persones, add foreign key (id_edicio) references edicions;
alter table candidatures add foreign key (id_persona) references persones; -- offers are deleted, who was put forward for them isn't
alter table consentiments add foreign key (id_persona) references persones;

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

-- Whom a step, a note or a commitment is about, the itinerary knows.
create view v_accions as
select a.*, i.id_persona
from accions_itinerari a
join itineraris i using (id_itinerari);

create view v_notes as
select n.*, i.id_persona
from notes_itinerari n
join itineraris i using (id_itinerari);

create view v_compromisos as
select c.*, a.id_itinerari, i.id_persona
from compromisos c
join acords a using (id_acord)
join itineraris i using (id_itinerari);
