\set ON_ERROR_STOP on
DROP TABLE IF EXISTS people, accounts, assignments, revenue_events, usage, lines, components;
CREATE TABLE people (person_id text PRIMARY KEY, name text, role text NOT NULL, manager_id text, hire_date date, base_salary numeric(12,2), variable_target_annual numeric(12,2) NOT NULL, currency text);
CREATE TABLE accounts (account_id text PRIMARY KEY, name text, segment text, opening_arr numeric(14,2) NOT NULL);
CREATE TABLE assignments (account_id text NOT NULL, person_id text NOT NULL, share numeric(3,2) NOT NULL, from_date date NOT NULL, to_date date);
CREATE TABLE revenue_events (event_id text PRIMARY KEY, account_id text NOT NULL, event_date date NOT NULL, kind text NOT NULL, amount numeric(14,2) NOT NULL, term_months int, invoice_id text, paid_date date, paid_amount numeric(14,2));
CREATE TABLE usage (account_id text NOT NULL, snapshot_date date NOT NULL, licenses_purchased int NOT NULL, licenses_allocated int, active_users int NOT NULL, PRIMARY KEY (account_id, snapshot_date));
\copy people FROM '@DIR@/people.csv' CSV HEADER
\copy accounts FROM '@DIR@/accounts.csv' CSV HEADER
\copy assignments FROM '@DIR@/assignments.csv' CSV HEADER
\copy revenue_events FROM '@DIR@/revenue_events.csv' CSV HEADER
\copy usage FROM '@DIR@/usage.csv' CSV HEADER
UPDATE assignments SET to_date = 'infinity' WHERE to_date IS NULL;
CREATE INDEX ON assignments (account_id, from_date, to_date);
CREATE INDEX ON assignments (person_id);
CREATE INDEX ON revenue_events (account_id, event_date);
CREATE INDEX ON revenue_events (kind);
VACUUM ANALYZE people, accounts, assignments, revenue_events, usage;
