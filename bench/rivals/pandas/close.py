#!/usr/bin/python3
"""The quarter close as an analyst would write it in pandas: float64, merge, groupby, np.select, round(2). close.py DATADIR OUTDIR"""
import sys, time, json, resource; T0 = time.perf_counter()
import pandas as pd, numpy as np
T1 = time.perf_counter()
src, out = sys.argv[1], sys.argv[2]
import os; os.makedirs(out, exist_ok=True)
people = pd.read_csv(f'{src}/people.csv')
acc = pd.read_csv(f'{src}/accounts.csv', usecols=['account_id', 'opening_arr'])
asg = pd.read_csv(f'{src}/assignments.csv', parse_dates=['from_date', 'to_date'])
asg['to_date'] = asg.to_date.fillna(pd.Timestamp('2099-12-31'))
ev = pd.read_csv(f'{src}/revenue_events.csv', parse_dates=['event_date', 'paid_date'])
use = pd.read_csv(f'{src}/usage.csv', parse_dates=['snapshot_date'])
T2 = time.perf_counter()
QS, QE = pd.Timestamp('2026-01-01'), pd.Timestamp('2026-03-31')

x = ev.merge(asg, on='account_id')
x = x[(x.event_date >= x.from_date) & (x.event_date <= x.to_date)]
# expansion commission
e = x[x.kind == 'expansion'].sort_values(['person_id', 'event_date', 'event_id'])
e = e.assign(credited=e.amount * e.share)
hi = e.groupby('person_id').credited.cumsum(); lo = hi - e.credited
comm = lambda v: 0.04 * np.minimum(v, 50000) + 0.06 * np.clip(v - 50000, 0, 100000) + 0.10 * np.maximum(v - 150000, 0)
e['earned'] = (comm(hi) - comm(lo)).round(2)
paid = np.where(e.paid_date <= QE, e.paid_amount / e.amount, 0)
e['payable'] = (e.earned * np.minimum(paid, 1)).round(2)
# spifs
big = e[e.amount >= 10000]
spx = (150.0 * big.share).groupby(big.person_id).sum().clip(upper=3000).round(2)
ren = x[(x.kind == 'renewal') & (x.term_months >= 24)]
spr = (250.0 * ren.share).groupby(ren.person_id).sum().round(2)
# retention
b = asg[(asg.from_date <= QS) & (asg.to_date >= QS)].merge(acc, on='account_id')
den = (b.opening_arr * b.share).groupby(b.person_id).sum()
l = x[x.kind.isin(['churn', 'contraction'])]
loss = (l.amount * l.share).groupby(l.person_id).sum()
# adoption
u = use[(use.snapshot_date >= QS) & (use.snapshot_date <= QE)]
u = u.sort_values('snapshot_date').groupby('account_id').tail(1)
u = asg[(asg.from_date <= QE) & (asg.to_date >= QE)].merge(u, on='account_id')
act = (u.active_users * u.share).groupby(u.person_id).sum(); lic = (u.licenses_purchased * u.share).groupby(u.person_id).sum()

csm = people[people.role == 'csm'].set_index('person_id')
csm['den'] = den; csm['num'] = (csm.den - loss.reindex(csm.index).fillna(0)).clip(lower=0)
csm[['den', 'num']] = csm[['den', 'num']].fillna(0)
csm['rate'] = act / lic
def grr_curve(g): return np.select([g < 0.85, g < 0.95, g < 1.0], [0, 0.5 + (g - 0.85) * 5, 1 + (g - 0.95) * 5], 1.25)
def adopt_curve(r): return np.select([r < 0.5, r < 0.7, r < 0.85], [0, (r - 0.5) / 0.2, 1 + (r - 0.7) / 0.15 * 0.2], 1.2)
q = csm.variable_target_annual / 4
parts = {
    'grr_bonus': (q / 3 * grr_curve(csm.num / csm.den)).where(csm.den > 0, 0).round(2),
    'expansion_commission': e.groupby('person_id').earned.sum().reindex(csm.index).fillna(0).round(2),
    'spif_expansion': spx.reindex(csm.index).fillna(0), 'spif_renewal': spr.reindex(csm.index).fillna(0),
    'adoption_bonus': (q / 6 * adopt_curve(csm.rate)).where(csm.rate.notna(), 0).round(2)}
comp = pd.concat([pd.DataFrame({'person_id': csm.index, 'component': k, 'earned': v.values, 'payable': v.values}) for k, v in parts.items()])
pay = e.groupby('person_id').payable.sum().round(2).reindex(csm.index).fillna(0)
comp.loc[comp.component == 'expansion_commission', 'payable'] = pay.values
mg = people[people.role == 'manager'].set_index('person_id')
t = csm.groupby('manager_id')[['num', 'den']].sum().reindex(mg.index)
tb = (mg.variable_target_annual / 4 * grr_curve(t.num / t.den)).round(2)
comp = pd.concat([comp, pd.DataFrame({'person_id': mg.index, 'component': 'team_grr_bonus', 'earned': tb.values, 'payable': tb.values})])
T3 = time.perf_counter()
e['credited'] = e.credited.map('{:.4f}'.format)
e[['event_id', 'person_id', 'credited', 'earned', 'payable']].to_csv(f'{out}/lines.csv', index=False, float_format='%.2f')
comp.to_csv(f'{out}/components.csv', index=False, float_format='%.2f')
T4 = time.perf_counter()
import platform
print(json.dumps(dict(load_ms=round((T2 - T1) * 1e3, 1), calculations_ms=[round((T3 - T2) * 1e3, 1)], output_ms=round((T4 - T3) * 1e3, 1),
    peak_memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 // 1_000_000, version=f'pandas {pd.__version__}, NumPy {np.__version__}, Python {platform.python_version()}')))
