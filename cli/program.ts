import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { ConnectRequest } from './commands/connect.ts';
import type { AuditReportRequest } from './commands/audit.ts';
import type { ExitCode } from './exitCode.ts';
import { usualFolder } from './folder/usualFolder.ts';
import { languages } from './messages/language.ts';
import type { Language } from './messages/language.ts';
import { speaker } from './messages/speak.ts';
import { openTerminal } from './output/terminal.ts';
import type { Terminal } from './output/terminal.ts';
import { WrongUse } from './wrongUse.ts';

/** The options that every command takes, as commander reads them. */
interface CommonOptions {
  readonly partners: string;
  readonly json?: boolean;
  readonly color: boolean;
}

interface AuditOptions extends CommonOptions {
  readonly log?: string;
}

/** The command line: commands, arguments and options, explained in a language. `finished` is told the exit code of the command that ran. */
export function commandLine(language: Language, finished: (code: ExitCode) => void): Command {
  const say = speaker(language);
  const terminal = ({ json, color }: CommonOptions, yes = false): Terminal => openTerminal({ language, json: json === true, color, yes });
  const list = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  const titles: ReadonlyMap<string, string> = new Map([
    ['Usage:', say('helpUsage')], ['Arguments:', say('helpArguments')], ['Options:', say('helpOptions')],
    ['Global Options:', say('helpGlobalOptions')], ['Commands:', say('helpCommands')],
  ]);

  const program = new Command('teixit')
    .description(say('aboutTeixit'))
    .usage(say('usage'))
    .option('--partners <folder>', say('optionPartners'), usualFolder(process.env))
    .option('--json', say('optionJson'))
    .option('--lang <language>', say('optionLang', { languages: languages.join(', ') }))
    .option('--no-color', say('optionNoColor'))
    .version(version(), '--version', say('optionVersion'))
    .helpOption('-h, --help', say('optionHelp'))
    .helpCommand('help [command]', say('helpOfHelp'))
    .addHelpText('after', `\n${say('helpExitCodes')}`)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles.get(title) ?? title, optionDescription: ({ description }) => description, subcommandTerm: (command) => `${command.name()} ${usageOf(command)}`.trim() })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();

  program.command('connect')
    .description(say('aboutConnect'))
    .argument('[address]', say('argumentAddress'))
    .option('--id <id>', say('optionId'))
    .option('--name <name>', say('optionName'))
    .option('--area <area>', say('optionArea'))
    .option('--languages <languages>', say('optionLanguages'))
    .option('--url <url>', say('optionUrl'))
    .option('--tables <tables>', say('optionTables'))
    .option('--public <table.column=reason>', say('optionPublic'), list)
    .option('--url-from <variable>', say('optionUrlFrom'))
    .option('--may-write', say('optionMayWrite'))
    .option('-y, --yes', say('optionYes'))
    .option('--force', say('optionForce'))
    .option('--dry-run', say('optionDryRun'))
    .action(async (address: string | undefined, _own, command: Command) => {
      const { partners, ...options } = command.optsWithGlobals<CommonOptions & Omit<ConnectRequest, 'folder' | 'address'>>();
      const { connect } = await import('./commands/connect.ts');
      finished(await connect({ folder: partners, ...options, ...(address !== undefined && { address }) }, terminal({ partners, ...options }, options.yes)));
    });

  program.command('check')
    .description(say('aboutCheck'))
    .argument('[partner...]', say('argumentPartners'))
    .option('--quick', say('optionQuick'))
    .option('--strict', say('optionStrict'))
    .action(async (partners: readonly string[], _own, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { readonly quick?: boolean; readonly strict?: boolean }>();
      const { check } = await import('./commands/check.ts');
      finished(await check({ folder: options.partners, partners, quick: options.quick === true, strict: options.strict === true }, terminal(options)));
    });

  program.command('preview')
    .description(say('aboutPreview'))
    .argument('<partner>', say('argumentPartner'))
    .argument('<entity>', say('argumentEntity'))
    .option('--first <rows>', say('optionFirst'), '5')
    .option('--filter <condition>', say('optionFilter'), list)
    .option('--order <field>', say('optionOrder'))
    .action(async (partner: string, entity: string, _own, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { readonly first: string; readonly filter?: readonly string[]; readonly order?: string }>();
      const { order } = options;
      const first = /^[1-9]\d{0,2}$/.test(options.first) && Number(options.first) <= 200 ? Number(options.first) : undefined;
      if (first === undefined) throw new WrongUse(say('wrongFirst', { found: options.first }));
      const { preview } = await import('./commands/preview.ts');
      finished(await preview({ folder: options.partners, partner, entity, first, filters: options.filter ?? [], ...(order !== undefined && { order }) }, terminal(options)));
    });

  program.command('doctor')
    .description(say('aboutDoctor'))
    .action(async (_own, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const { doctor } = await import('./commands/doctor.ts');
      finished(await doctor({ folder: options.partners }, terminal(options)));
    });

  const audit = program.command('audit').description(say('aboutAudit')).helpCommand(false);
  audit.command('verify')
    .description(say('aboutAuditVerify'))
    .option('--log <address>', say('optionAuditLog'))
    .option('--anchors <file>', say('optionAuditAnchors'))
    .option('--no-anchors', say('optionAuditNoAnchors'))
    .action(async (_own, command: Command) => {
      const { anchors, ...options } = command.optsWithGlobals<AuditOptions & { readonly anchors?: string | boolean }>();
      const { auditVerify } = await import('./commands/audit.ts');
      finished(await auditVerify({ ...options, ...(anchors !== true && { anchors }) }, terminal(options)));
    });
  audit.command('report')
    .description(say('aboutAuditReport'))
    .option('--from <day>', say('optionAuditFrom'), '2020-01-01')
    .option('--to <day>', say('optionAuditTo'), new Date().toISOString().slice(0, 10))
    .option('--log <address>', say('optionAuditLog'))
    .option('--partner <id>', say('optionAuditPartner'))
    .option('--subject <name>', say('optionAuditSubject'))
    .option('--purpose <purpose>', say('optionAuditPurpose'))
    .option('--case <reference>', say('optionAuditCase'))
    .option('--person <identifier>', say('optionAuditPerson'), list)
    .option('--format <format>', say('optionAuditFormat'), 'table')
    .action(async (_own, command: Command) => {
      const options = command.optsWithGlobals<AuditOptions & Omit<AuditReportRequest, 'log'>>();
      const { auditReport } = await import('./commands/audit.ts');
      finished(await auditReport(options, terminal({ ...options, json: options.json === true || options.format === 'json' })));
    });
  audit.command('erase')
    .description(say('aboutAuditErase'))
    .option('--log <address>', say('optionAuditLog'))
    .action(async (_own, command: Command) => {
      const options = command.optsWithGlobals<AuditOptions>();
      const { auditErase } = await import('./commands/audit.ts');
      finished(await auditErase(options, terminal(options)));
    });
  for (const command of [...program.commands, ...audit.commands]) command.usage(usageOf(command));
  audit.usage(say('usage'));
  return program;

  /** `[options] <partner> <entity>`, in the language. */
  function usageOf(command: Command): string {
    const names = command.registeredArguments.map((argument) => {
      const name = argument.variadic ? `${argument.name()}…` : argument.name();
      return argument.required ? `<${name}>` : `[${name}]`;
    });
    return [...(command.name() === 'help' ? [] : [say('helpOptionsPlace')]), ...names].join(' ');
  }
}

const version = (): string => (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version;

/** True for what commander throws when it only showed help. */
export const isHelp = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;
