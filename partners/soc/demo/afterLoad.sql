-- Indexes that the administrator of the service has put on what people look by, and the view that unrolls the opening hours, refreshed every night.

create index on entitats ("codMunicipi");
create index on entitats (tipus);
create index on equipaments ("codMunicipi");
create index on equipaments ("codEntitat");
create index on espais ("idLoc");
create index on horaris_serveis ("idServei");
create index on horaris_espais ("idLoc", num);
create index on serveis ("codEntitat");
create index on serveis ("idLoc");
create index on serveis ("codMunicipi");
create index on serveis (tipus);
create index on convenis_signants ("codEntitat");
create index on acreditacions ("codEntitat");
create index on cursos ("codEntitat");
create index on cursos ("codiEspecialitat");
create index on cursos ("famProf");
create index on cursos ("codMunicipi");
create index on edicions ("idCurs");
create index on edicions ("idLoc");
create index on edicions ("dataIniciOrdre");
create index on edicions ("codMunicipi");
create index on ofertes ((coalesce("codMunicipi", "codProvincia")));
create index on ofertes ("codIsco");
create index on ofertes ("idEmpresa");
create index on ofertes ("codEntitat");
create index on ofertes ("dataLimit");
create index on empreses ("codMunicipi");
create index on persones ("codMunicipi");
create index on persones ("codEntitat");
create index on persones ("codIsco");
create index on itineraris ("idPersona");
create index on compromisos ("idPersona");
create index on seguiments ("idPersona");
create index on seguiments ("idItinerari");
create index on actuacions ("idPersona");
create index on actuacions ("idItinerari");
create index on cites ("idPersona");
create index on derivacions ("idPersona");
create index on derivacions ("sociXarxa");
create index on necessitats ("idPersona");
create index on inscripcions ("idPersona");
create index on candidatures ("idPersona");
create index on consentiments ("idPersona");

create materialized view v_horaris as
select 'L.' || h."idLoc" || '.' || d.dia || '.' || t.num as "idHorari", h."idLoc", null::integer as "idServei", null::text as "idLocEspai", null::integer as "numEspai",
  d.dia, split_part(t.tram, '-', 1) as obre, split_part(t.tram, '-', 2) as tanca, h."desDe", h."finsA"
from horaris_loc h
cross join lateral (values ('DL', dilluns), ('DT', dimarts), ('DC', dimecres), ('DJ', dijous), ('DV', divendres), ('DS', dissabte), ('DG', diumenge)) as d (dia, text)
cross join lateral unnest(string_to_array(d.text, ' / ')) with ordinality as t (tram, num)
where t.tram ~ '^\d\d\.\d\d-\d\d\.\d\d$'
union all
select 'S.' || "idServei" || '.' || dia, null, "idServei", null, null, dia, obre, tanca, "desDe", "finsA" from horaris_serveis
union all
select 'E.' || "idLoc" || '.' || num || '.' || dia, null, null, "idLoc", num, dia, obre, tanca, "desDe", "finsA" from horaris_espais;

create unique index on v_horaris ("idHorari");
create index on v_horaris ("idLoc");
create index on v_horaris ("idServei");
create index on v_horaris ("idLocEspai", "numEspai");

-- What the graph asks by: the town, or the comarca where there is no town.
create index on entitats ((case when "codMunicipi" is not null then 'es:mun:' || left("codMunicipi", 5) when "codComarca" is not null then 'es:com:' || "codComarca" end));
create index on serveis ((case when "codMunicipi" is not null then 'es:mun:' || left("codMunicipi", 5) when "codComarca" is not null then 'es:com:' || "codComarca" end));

-- Identifiers are looked for whatever blanks are around them.
create index on persones ((btrim(nif, E' \t\n\r\u00A0')));
