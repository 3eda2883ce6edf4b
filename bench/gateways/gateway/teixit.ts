import { startGateway } from '../../../gateway/startGateway.ts';
import { readSettings } from '../../../gateway/settings.ts';
import { tell } from './started.ts';

// This gateway, as its environment says.
const result = readSettings(process.env);
if ('problems' in result) throw new Error(result.problems.join('\n'));
const { url } = await startGateway(result.settings);
tell(`${url}/graphql`);
