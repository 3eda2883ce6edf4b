import { dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { vacanciesOf, vacancyPage } from '../../../demo/generate/vacancies.ts';
import type { Vacancy } from '../../../demo/generate/vacancies.ts';
import { organizations } from './organizations.ts';

const places: Readonly<Record<string, string>> = { '07': 'Spagna – Isole Baleari', 35: 'Spagna – Las Palmas', 38: 'Spagna – Santa Cruz de Tenerife' };

/** Rows of `OfferteEures`: the real vacancies of the Balearic and Canary Islands, as the EURES desk exports them. What the desk adds is its note. */
export const offerRows = vacanciesOf('pistoia-rete').map(offerRow);

function offerRow({ id, title, label, isco08, province, contract, published, deadline, number, language }: Vacancy) {
  return {
    Id: id,
    DataPubblicazione: published === '' ? null : dayFirst(published),
    DataScadenzaOfferta: dayFirst(deadline),
    NumeroLavoratoriRichiesti: 1,
    DescrizioneProfiloProfessionale: title === '' ? label : title,
    CodiceQualifica: isco08 === '' ? null : isco08,
    Qualifica: label,
    TipoRapporto: contract === 'Determinado' ? 'Tempo determinato' : contract,
    'Codice provincia estera': String(Number(province)),
    LuogoDiLavoro: places[province] as string,
    NumeroOfferta: number === '' ? null : number,
    Stato: deadline < snapshotDay ? 'Scaduta' : 'Aperta',
    'Sportello responsabile': organizations.find(({ acronym }) => acronym === 'ARTI')?.code ?? null,
    LinguaOfferta: language,
    Annotazioni: `Qualifica: ${label}.\nDal portale EURES: l’annuncio è in ${language === 'ca' ? 'catalano' : 'spagnolo'}; lo sportello aiuta con la candidatura.`,
    LinkUlterioriInformazioni: vacancyPage + id,
  };
}
