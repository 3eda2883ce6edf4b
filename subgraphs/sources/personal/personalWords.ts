import type { PersonalKind } from './personalColumn.ts';

/** How names of columns speak of one kind of personal data, in Catalan, Spanish, Italian and English, folded. */
export interface PersonalWords {
  readonly kind: PersonalKind;
  /** Words that say it alone. */
  readonly words: ReadonlySet<string>;
  /** Stems that say it wherever they stand, also in the middle of words written together. */
  readonly stems: readonly string[];
  /** Words that say it only together, one of each list. */
  readonly pairs: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[];
  /** Words beside which it isn't said: a building's access for disabled people tells nothing of anyone's health. */
  readonly unless: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

/** Words for what a column is about when it isn't the datum itself: its code, its kind, how many there are. */
const labels = set('id cod codi codigo codice code tipus tipo type rol role ruolo total recompte count nombre_de te tiene ha has');

const person = set(
  'persona person alumne alumna alumno alumni alunno estudiant estudiante studente usuari usuaria usuario utente user candidat candidata candidato candidate demandant demandante titular titolare beneficiari beneficiario tutor tutora pare mare padre madre contacte contacto contatto contact tecnic tecnica tecnico docent docente professor professora profesor profesora formador formadora interlocutor interlocutora gerent gerente director directora direttore',
);
const names = set('nom noms nombre nombres nome nomi name names nomc');
const dates = set('data dt dta date fecha fec fe f any ano anno year lloc lugar luogo place d');
const births = set('naix naixem nac nacim nasc nat birth born');

/** The kinds in the order in which they are looked for: the first that fits counts. */
export const personalWords: readonly PersonalWords[] = [
  {
    kind: 'national-id',
    words: set('nif nie dni nifnie dninie nifdni niff dnie nuss nass naf naff tsi cip ssn codfisc codicefiscale cdf'),
    stems: ['passaport', 'pasaport', 'passport', 'codicefiscale', 'codfiscale', 'documentidentitat', 'documentoidentidad', 'cartaidentita'],
    pairs: [
      [set('codice cod'), set('fiscale fisc')],
      [set('document documento doc num numero'), set('identitat identidad identita identificatiu identificativo identity')],
      [set('seguretat seguridad'), set('social')],
    ],
    unless: set('tipus tipo type te tiene ha has'),
  },
  {
    kind: 'email',
    words: set('mail email correu correo pec emails mails'),
    stems: ['correuelec', 'correoelec', 'email', 'postaelettronica'],
    pairs: [[set('posta adreca direccion indirizzo direccio'), set('elettronica electronica electronico electronic mail email')]],
    unless: new Set([...labels, ...set('postal ordinari ordinario')]),
  },
  {
    kind: 'telephone',
    words: set('tel telf tlf tlfn tfn tfno telef phone mobil movil mobile cell cellulare fax whatsapp'),
    stems: ['telefon', 'telephon', 'cellular'],
    pairs: [],
    unless: new Set([...labels, ...set('app unitat unidad centre centro formacio formacion biblioteca')]),
  },
  {
    kind: 'bank',
    words: set('iban swift bic ccc'),
    stems: ['comptebanc', 'cuentabanc', 'contocorrente', 'contobanc', 'bankaccount'],
    pairs: [[set('compte cuenta conto account comptes'), set('bancari bancaria bancario corrent corriente corrente bank banc banco banca')]],
    unless: labels,
  },
  {
    kind: 'birth-date',
    words: set('naixement naixament nacimiento nascita birth birthday birthdate dob dnaix fnac fnacimiento dnaixement'),
    stems: ['naixement', 'nacimiento', 'nascita', 'birthda', 'datanaix', 'fechanac', 'fecnac', 'datanasc'],
    pairs: [[dates, births]],
    unless: new Set(),
  },
  {
    kind: 'health',
    words: set('salut salud salute health malaltia enfermedad malattia diagnostic diagnostico diagnosi minusvalia discapacitat discapacitats discapacidad disabilita disabili disability invalidita invalidesa incapacitat incapacidad addiccio adiccion'),
    stems: ['discapacit', 'discapacid', 'minusval', 'malalti', 'enfermed', 'malatti', 'disabilit'],
    pairs: [[set('baixa baja'), set('medica laboral')], [set('grau grado'), set('dependencia disc')]],
    unless: set(
      'acces accessible accesible accessibile accessibles accesibles accessibili accessos accesos acceso accessi accesso accessibilitat accesibilidad accessibilita accessibility access adaptat adaptada adaptado adaptades per para barrera barreras barriere wheelchair apte apta apto places plazas posti centre centro area departament departamento servei servicio servizio',
    ),
  },
  {
    kind: 'origin',
    words: set('nacionalitat nacionalidad nazionalita nationality cittadinanza ciutadania ciudadania citizenship etnia ethnicity raca raza razza'),
    stems: ['nacionalit', 'nacionalid', 'nazionalit', 'cittadinanz'],
    pairs: [[set('pais paese country lloc lugar'), set('origen origine origin naixement nacimiento nascita procedencia')]],
    unless: labels,
  },
  {
    kind: 'belief',
    words: set('religio religion religione ideologia creenca creencia militancia'),
    stems: [],
    pairs: [[set('afiliacio afiliacion iscrizione'), set('sindical sindacale politica partit partido partito')], [set('orientacio orientacion orientamento'), set('sexual sessuale')]],
    unless: new Set(),
  },
  {
    kind: 'person-name',
    words: set('cognom cognoms apellido apellidos cognome cognomi surname lastname firstname fullname nominatiu nominativo referente referent responsable responsabile nomcognoms'),
    stems: ['cognom', 'apellid', 'lastname', 'firstname', 'surname', 'nomcomplet', 'nombrecomplet', 'nomecomplet'],
    pairs: [[names, person], [names, set('complet completo completa full pila')], [set('persona person'), set('contacte contacto contatto contact referencia')]],
    unless: new Set([...labels, ...set('numero num centre centro sportello ufficio oficina unitat unidad servei servicio servizio area ente entitat entidad organisme organismo departament departamento')]),
  },
  {
    kind: 'address',
    words: set('adreca adreces direccio direccion direcciones domicili domicilio carrer calle indirizzo residenza residencia street address'),
    stems: ['domicili', 'indirizz', 'streetaddress', 'adrecapostal', 'nomvia', 'tipusvia', 'tipovia', 'nombrevia'],
    pairs: [[set('nom nombre tipus tipo num numero'), set('via vial')]],
    unless: set('web url ip internet mac electronica electronico elettronica general generale cod codi codigo codice id departament departamento'),
  },
];
