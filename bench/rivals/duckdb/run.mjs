// node run.mjs build|csv|native|nativeint DATADIR OUTDIR DBDIR [calculations] [threads]
// build makes DBDIR/text.duckdb and DBDIR/int.duckdb; the others close the quarter and print one line of JSON.
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [mode, data, out, databases, calculations = '1', threads = '2'] = process.argv.slice(2);
const sql = name => readFileSync(join(here, name), 'utf8');
const schema = kind => sql('schema.sql').replaceAll('{DIR}', data).replaceAll('CREATE {KIND}', kind);
const file = name => join(databases, name + '.duckdb');
const elapsed = async work => { const start = performance.now(); await work(); return +(performance.now() - start).toFixed(1); };

async function open(path, options) {
  const instance = await DuckDBInstance.create(path, { threads, ...options });
  const connection = await instance.connect();
  await connection.run('SET preserve_insertion_order=false');
  return { run: text => connection.run(text), read: text => connection.runAndReadAll(text), close: () => { connection.closeSync(); instance.closeSync(); } };
}

async function build(name, statements) {
  rmSync(file(name), { force: true });
  rmSync(file(name) + '.wal', { force: true });
  const db = await open(file(name), {});
  await db.run(statements);
  await db.run('CHECKPOINT');
  db.close();
}

if (mode === 'build') {
  await build('text', schema('CREATE TABLE'));
  await build('int', `ATTACH '${file('text')}' AS src (READ_ONLY); ` + sql('schema-int.sql'));
} else {
  const db = mode === 'csv' ? await open(':memory:', {}) : await open(file(mode === 'native' ? 'text' : 'int'), { access_mode: 'READ_ONLY' });
  const load = mode === 'csv' ? await elapsed(() => db.run(schema('CREATE TEMP TABLE'))) : 0;
  const plan = sql('plan.sql').replaceAll('OR REPLACE MACRO', 'OR REPLACE TEMP MACRO');
  const times = [];
  while (times.length < +calculations) times.push(await elapsed(() => db.run(plan)));
  const event = mode === 'nativeint' ? "printf('E%09d', event_id) AS event_id" : 'event_id';
  const person = mode === 'nativeint' ? "printf('P%05d', person_id) AS person_id" : 'person_id';
  mkdirSync(out, { recursive: true });
  const output = await elapsed(() => db.run(`
    COPY (SELECT ${event}, ${person}, credited, money(earned_c) AS earned, money(payable_c) AS payable FROM lines) TO '${out}/lines.csv' (HEADER);
    COPY (SELECT ${person}, component, money(earned_c) AS earned, money(payable_c) AS payable FROM components) TO '${out}/components.csv' (HEADER);`));
  const version = (await db.read('SELECT version()')).getRows()[0][0];
  db.close();
  console.log(JSON.stringify({
    load_ms: load, calculations_ms: times, output_ms: output, peak_memory_mb: Math.round(process.resourceUsage().maxRSS * 1024 / 1e6),
    version: `DuckDB ${version}, Node ${process.version}`,
  }));
}
