/** What a service is, wherever it is given. Texts are invented after what such services do. */
export interface ServiceTemplate {
  readonly name: string;
  readonly alternateName?: string;
  readonly description: string;
  /** INF, ORI, FOR, INT, EMP, ASE, SOC, LLE, JUR, ACR. */
  readonly kind: string;
  readonly eligibility?: string;
  readonly ages?: readonly [number, number | null];
  readonly price?: string;
  readonly contact: string;
  readonly mailbox: string;
}

type Giver = 'OT' | 'BIB' | 'CF' | 'MUN' | 'CC' | 'ES';

/** The services by who gives them. */
export const serviceTemplates: Readonly<Record<Giver, readonly ServiceTemplate[]>> = {
  OT: [
    { name: 'Inscripció i informació', alternateName: 'Alta com a demandant', description: "Alta, renovació i modificació de la demanda d'ocupació i informació sobre els serveis.", kind: 'INF', ages: [16, null], contact: 'Taulell d’informació', mailbox: 'informacio' },
    { name: 'Orientació professional', description: "Entrevistes per fer un itinerari d'inserció i seguir-lo.", kind: 'ORI', eligibility: "Persones inscrites com a demandants d'ocupació.", ages: [16, null], contact: 'Equip d’orientació', mailbox: 'orientacio' },
    { name: 'Intermediació laboral', alternateName: 'Borsa d’ofertes', description: "Ofertes de feina ajustades al perfil i preselecció per a les empreses.", kind: 'INT', ages: [16, null], contact: 'Ofertes', mailbox: 'ofertes' },
    { name: 'Atenció a empreses', description: "Gestió d'ofertes, ajuts a la contractació i prospecció.", kind: 'EMP', eligibility: 'Empreses i persones autònomes amb centre de treball a Catalunya.', contact: 'Prospecció', mailbox: 'empreses' },
    { name: 'Formació per a l’ocupació', description: "Informació i derivació a cursos de formació ocupacional.", kind: 'FOR', ages: [16, null], contact: 'Formació', mailbox: 'formacio' },
    { name: 'Garantia Juvenil', description: 'Orientació, formació i primera experiència laboral per a joves.', kind: 'ORI', eligibility: 'Joves que ni estudien ni treballen, inscrits al fitxer de la Garantia Juvenil.', ages: [16, 29], contact: 'Referent de joves', mailbox: 'joves' },
    { name: 'Acreditació de competències', description: "Informació sobre l'acreditació de competències adquirides per l'experiència.", kind: 'ACR', ages: [18, null], contact: 'Acreditació', mailbox: 'acreditacio' },
  ],
  BIB: [
    { name: 'Ordinadors i internet', alternateName: 'Punt d’accés', description: 'Ús d’ordinadors amb connexió a internet, impressió i suport bàsic.', kind: 'INF', contact: 'Taulell d’informació', mailbox: 'punt' },
    { name: 'Taller de recerca de feina', description: 'Currículum, portals de feina i tràmits en línia, en grup.', kind: 'INT', ages: [16, null], contact: 'Activitats', mailbox: 'activitats' },
  ],
  CF: [
    { name: 'Informació i inscripció a cursos', description: 'Oferta de cursos subvencionats i comprovació de requisits.', kind: 'FOR', ages: [16, null], contact: 'Secretaria acadèmica', mailbox: 'secretaria' },
    { name: 'Pràctiques en empreses', description: 'Recerca i tutoria de pràctiques no laborals.', kind: 'INT', eligibility: 'Alumnat dels cursos del centre.', contact: 'Tutoria de pràctiques', mailbox: 'practiques' },
  ],
  MUN: [
    { name: 'Acollida i primera informació', description: 'Primera entrevista, diagnòstic i derivació al recurs adequat.', kind: 'INF', ages: [16, null], contact: 'Acollida', mailbox: 'acollida' },
    { name: 'Orientació laboral', description: "Itineraris d'inserció individuals.", kind: 'ORI', eligibility: 'Persones empadronades al municipi.', ages: [16, null], contact: 'Orientació', mailbox: 'orientacio' },
    { name: 'Club de la feina', description: 'Espai autònom de recerca de feina amb ordinadors i suport tècnic.', kind: 'INT', ages: [16, null], contact: 'Club de la feina', mailbox: 'club' },
    { name: 'Borsa de treball municipal', description: 'Ofertes d’empreses de la zona i preselecció.', kind: 'INT', ages: [16, null], contact: 'Borsa de treball', mailbox: 'borsa' },
    { name: 'Suport a l’emprenedoria', alternateName: 'Crea la teva empresa', description: "Assessorament per al pla d'empresa i els tràmits d'inici.", kind: 'EMP-AUT', ages: [18, null], contact: 'Empresa', mailbox: 'empresa' },
    { name: 'Prospecció i serveis a les empreses', description: 'Visites a empreses, detecció de necessitats i tramitació d’ofertes.', kind: 'EMP', contact: 'Prospecció', mailbox: 'prospeccio' },
    { name: 'Assessorament laboral i jurídic', description: 'Consultes sobre contractes, nòmines, atur i drets.', kind: 'JUR', contact: 'Assessorament', mailbox: 'assessorament' },
    { name: 'Càpsules formatives', description: 'Sessions curtes de competències digitals i transversals.', kind: 'FOR', ages: [16, null], price: '5,00', contact: 'Formació', mailbox: 'formacio' },
  ],
  CC: [
    { name: "Servei d'ocupació itinerant de la comarca", description: 'Atenció per torns als municipis petits de la comarca.', kind: 'ORI', ages: [16, null], contact: "Servei d'ocupació", mailbox: 'ocupacio' },
    { name: 'Suport a persones nouvingudes', description: 'Acollida, coneixement de l’entorn laboral i derivació.', kind: 'SOC', contact: 'Acollida', mailbox: 'acollida' },
    { name: 'Impuls empresarial de la comarca', description: 'Ajuts, polígons i acompanyament a empreses.', kind: 'EMP', contact: 'Promoció econòmica', mailbox: 'promocio' },
  ],
  ES: [
    { name: 'Inserció sociolaboral', description: 'Acompanyament de llarga durada a persones en situació de vulnerabilitat.', kind: 'SOC', eligibility: 'Derivació dels serveis socials o de l’oficina de treball.', ages: [18, 65], contact: 'Acollida', mailbox: 'acollida' },
    { name: 'Català i castellà per a la feina', description: 'Classes de llengua amb vocabulari laboral.', kind: 'LLE', ages: [16, null], price: '12,50', contact: 'Formació', mailbox: 'llengua' },
    { name: 'Assessoria d’estrangeria i treball', description: 'Permisos de treball, homologació d’estudis i drets laborals.', kind: 'JUR', contact: 'Assessoria', mailbox: 'assessoria' },
  ],
};
