import mysql from 'mysql2/promise';

/** Everything on a MariaDB server, by the name of what holds it: what every table is and has, the system's own too (users, routines), sequences and the server's settings. */
export async function mysqlPrint(url: string): Promise<Readonly<Record<string, string>>> {
  const connection = await mysql.createConnection(url);
  const rows = async (sql: string): Promise<readonly (readonly unknown[])[]> => (await connection.query<mysql.RowDataPacket[][]>({ sql, rowsAsArray: true }))[0];
  try {
    const tables = await rows("select concat('`', table_schema, '`.`', replace(table_name, '`', '``'), '`'), table_type from information_schema.tables where table_schema not in ('information_schema', 'performance_schema', 'sys') and table_type <> 'VIEW' order by 1");
    const prints: Record<string, string> = {};
    for (const [name, type] of tables) {
      const contents = type === 'SEQUENCE' ? await rows(`select * from ${String(name)}`) : await rows(`checksum table ${String(name)} extended`);
      prints[String(name)] = JSON.stringify([contents, await rows(`show create table ${String(name)}`)]);
    }
    // Positions and times of what the server itself does.
    prints['settings'] = JSON.stringify(await rows("show global variables where variable_name not regexp 'gtid|innodb_purge|timestamp'"));
    return prints;
  } finally {
    await connection.end();
  }
}
