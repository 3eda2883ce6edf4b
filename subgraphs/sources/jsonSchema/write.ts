import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFolder, schemas, schemaText } from './schemaFiles.ts';

mkdirSync(schemaFolder, { recursive: true });
for (const [name, schema] of schemas()) writeFileSync(new URL(`${name}.schema.json`, schemaFolder), schemaText(schema));
