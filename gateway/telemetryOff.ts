// Imported before anything of Apollo's: a gateway over public bodies' data reports to nobody.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
