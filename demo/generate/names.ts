/** The language that a place's given names and surnames mostly come from. */
export type NameLanguage = 'ca' | 'es' | 'it';

/** Common given names and surnames of a place, to be put together at random. Everybody so named is invented. */
export interface Names {
  readonly woman: readonly string[];
  readonly man: readonly string[];
  readonly surname: readonly string[];
}

/** Common names by language. */
export const namesByLanguage: Readonly<Record<NameLanguage, Names>> = {
  ca: {
    woman: words('Maria Montserrat Núria Laia Marta Anna Mercè Roser Carme Neus Júlia Aina Mireia Gemma Cristina Sílvia Eulàlia Glòria Imma Berta Clara Elisenda Ester Judit Meritxell Olga Rosa Teresa Txell Ona'),
    man: words('Jordi Josep Marc Joan Pau Albert Xavier Sergi Oriol Arnau Ramon Lluís Miquel Francesc Pere Martí Guillem Gerard Carles Enric Ferran Jaume Roger Bernat Eduard Ignasi Quim Narcís Blai Andreu'),
    surname: words('Vila Serra Puig Soler Roca Ferrer Vidal Font Bosch Mas Pujol Riera Casas Costa Sala Rovira Camps Torrent Planas Batlle Coll Prat Pons Valls Carbonell Fàbregas Oliva Grau Bassas Ribas Esteve Comas Farré Mir Solé Bonet Martí Badia Noguera Garriga García Martínez López Sánchez Rodríguez Fernández Pérez Gómez Moreno Jiménez'),
  },
  es: {
    woman: words('María Carmen Ana Isabel Laura Cristina Marta Pilar Lucía Elena Rosa Beatriz Raquel Silvia Patricia Nuria Rocío Inmaculada Encarnación Amparo Consuelo Begoña Alba Irene Sonia Yolanda Teresa Paula Noelia Ángeles'),
    man: words('Antonio José Manuel Francisco Juan David Javier Daniel Carlos Miguel Rafael Pedro Alejandro Ángel Sergio Pablo Fernando Luis Alberto Vicente Óscar Rubén Iván Andrés Ramón Enrique Jaime Salvador Adrián Emilio'),
    surname: words('García Martínez López Sánchez Rodríguez Fernández Pérez González Gómez Ruiz Hernández Jiménez Moreno Muñoz Álvarez Romero Navarro Torres Gil Serrano Blasco Molina Castillo Ortega Delgado Sempere Mira Pastor Llorens Ivorra Soler Verdú Santacreu Baeza Candela Lledó Brotons Gisbert Alemany Ripoll'),
  },
  it: {
    woman: words('Maria Anna Giulia Francesca Chiara Laura Elena Silvia Paola Sara Martina Federica Elisa Valentina Simona Barbara Roberta Claudia Monica Lucia Ilaria Serena Cristina Daniela Alessia Caterina Irene Patrizia Rita Ginevra'),
    man: words('Marco Andrea Luca Alessandro Giuseppe Francesco Matteo Lorenzo Stefano Roberto Paolo Giovanni Simone Davide Fabio Riccardo Antonio Tommaso Leonardo Gabriele Niccolò Massimo Claudio Alessio Daniele Filippo Enrico Sauro Moreno Vasco'),
    surname: words('Bianchi Rossi Innocenti Gori Niccolai Bartolini Giusti Lenzi Romani Vannucci Magni Pagliai Biagini Ferri Lombardi Nesti Petrucci Cecchi Nerozzi Capecchi Tesi Gelli Fedi Mariotti Michelini Guidi Meoni Baldi Natali Arcangeli'),
  },
};

/** Names common among people who came from elsewhere, alike in every place. */
export const namesFromElsewhere: Names = {
  woman: words('Fatima Khadija Amina Naima Samira Ioana Elena Mihaela Oksana Svitlana Mariama Aissatou Luz Yesenia Daniela Valeria Xiu Mei Ayesha Zahra'),
  man: words('Mohamed Ahmed Youssef Hassan Rachid Ionut Andrei Vasile Oleksandr Ivan Mamadou Ousmane Modou Luis Jhon Wilmer Wei Jun Ali Imran'),
  surname: words('Alaoui Benali Haddad Amrani Popescu Ionescu Popa Kovalenko Shevchenko Diallo Diop Ndiaye Ceesay Quispe Mamani Rojas Castro Hoxha Chen Zhang Khan Ahmed Singh Touré Traoré'),
};

/** The state that people with such a surname most often came from, ISO 3166-1 alpha-2; Spain for a surname of here. */
export function nationalityOf(surname: string): string {
  return Object.entries(origins).find(([, surnames]) => surnames.includes(surname))?.[0] ?? 'ES';
}

const origins: Readonly<Record<string, readonly string[]>> = {
  MA: words('Alaoui Benali Haddad Amrani'), RO: words('Popescu Ionescu Popa'), UA: words('Kovalenko Shevchenko'), SN: words('Diallo Diop Ndiaye'), GM: ['Ceesay'], PE: words('Quispe Rojas'),
  BO: ['Mamani'], CO: ['Castro'], AL: ['Hoxha'], CN: words('Chen Zhang'), PK: words('Khan Ahmed'), IN: ['Singh'], ML: words('Touré Traoré'),
};

function words(text: string): string[] {
  return text.split(' ');
}
