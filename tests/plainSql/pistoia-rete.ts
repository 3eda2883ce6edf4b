import { ine, istat } from './areas.ts';
import { dayFirst } from './dates.ts';
import { isco08 } from './occupations.ts';
import { openCsv } from './plainDatabase.ts';
import type { PlainPartner } from './plainPartner.ts';

const organization = (code: string): string => `pistoia-rete:${code}`;

/** The network of the province of Pistoia, and its list of vacancies in Spain. */
export const pistoiaRete: PlainPartner = {
  id: 'pistoia-rete',
  open: openCsv,
  tables: {
    Offer: {
      select: `select "Id" as key, "DescrizioneProfiloProfessionale" as title, "Annotazioni" as description, "Codice provincia estera" as area, "CodiceQualifica" as occupation,
        null as "employmentType", "TipoRapporto" as "contractType", "Stato" as status, cast("NumeroLavoratoriRichiesti" as integer) as "totalJobOpenings",
        "DataPubblicazione" as "datePosted", "DataScadenzaOfferta" as "validThrough", "Sportello responsabile" as organization from "OfferteEures"`,
      keyOrder: '"Id"',
      meanings: {
        area: ine, occupation: isco08, datePosted: dayFirst, validThrough: dayFirst, organization,
        contractType: { 'Tempo determinato': 'FIXED_TERM' },
        status: { Aperta: 'OPEN', Scaduta: 'CLOSED' },
      },
    },
    Organization: { select: 'select "Codice ente" as key, "Codice ISTAT" as area from "Enti"', keyOrder: '"Codice ente"', meanings: { area: istat } },
    Facility: {
      select: `select "Codice sede" as key, "Denominazione" as name, null as description, "Tipologia" as kind, "Codice ente" as organization, "Codice ISTAT" as area from "Sedi"
        union all select "idCentro", "Denominazione", 'Bacino di competenza: ' || "BacinoDiCompetenza", 'CPI', 'E003', "Codice ISTAT" from "CentriPerImpiego"`,
      keyOrder: 'key',
      meanings: {
        area: istat, organization,
        kind: { CPI: 'JOB_OFFICE', PUNTO: 'FIRST_CONTACT_POINT', SCUOLA: 'TRAINING_CENTRE', BIBLIOTECA: 'LIBRARY', IMPRESE: 'BUSINESS_CENTRE' },
      },
    },
    Service: {
      select: 'select "Codice servizio" as key, "Codice ISTAT" as area, "Codice ente" as organization from "Servizi"',
      keyOrder: '"Codice servizio"',
      meanings: { area: istat, organization },
    },
  },
};
