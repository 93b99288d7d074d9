#!/usr/bin/python3
"""recalc.py BOOK.fods OUTDIR PROFILEDIR SOFFICE: headless Calc over a pipe; times load, hard recalculation, and reads the results. Prints one line of JSON."""
import uno, sys, time, subprocess, os, json, re
from com.sun.star.beans import PropertyValue
book, out, prof, soffice = os.path.abspath(sys.argv[1]), sys.argv[2], os.path.abspath(sys.argv[3]), sys.argv[4]; reps = 1
os.makedirs(out, exist_ok=True)
t = time.perf_counter()
pipe = f'merit-bench-{os.getpid()}'
CMD = [soffice, '--headless', '--norestore', '--nologo', '--nodefault', f'-env:UserInstallation=file://{prof}', f'--accept=pipe,name={pipe};urp;StarOffice.ComponentContext']
start = lambda: subprocess.Popen(CMD, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
pr = start()
try:
    ctx = uno.getComponentContext(); res = ctx.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', ctx)
    while True:
        try: rc = res.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext'); break
        except Exception:
            time.sleep(0.1)
            if pr.poll() is not None: pr = start()   # a fresh profile makes it exit once with 81 (restart)
    desk = rc.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', rc)
    t1 = time.perf_counter()
    doc = desk.loadComponentFromURL('file://' + book, '_blank', 0, (PropertyValue('Hidden', 0, True, 0),))
    t2 = time.perf_counter()
    rec = []
    for _ in range(reps):
        a = time.perf_counter(); doc.calculateAll(); rec.append(round(time.perf_counter() - a, 2))
    def data(n):
        sh = doc.Sheets.getByName(n); cur = sh.createCursor(); cur.gotoEndOfUsedArea(False); return sh.getCellRangeByPosition(0, 1, cur.RangeAddress.EndColumn, cur.RangeAddress.EndRow).getDataArray()
    t3 = time.perf_counter()
    with open(f'{out}/lines.csv', 'w') as w:
        w.write('event_id,person_id,credited,earned,payable\n')
        for r in data('Events'):
            for o in (11, 17):
                if r[3] == 'expansion' and r[o]: w.write(f'{r[0]},{r[o]},{r[o + 2]:.4f},{r[o + 4]:.2f},{r[o + 5]:.2f}\n')
    with open(f'{out}/components.csv', 'w') as w:
        w.write('person_id,component,earned,payable\n')
        for r in data('People'):
            if r[1] == 'manager': w.write(f'{r[0]},team_grr_bonus,{r[6]:.2f},{r[6]:.2f}\n'); continue
            for k, e, y in (('grr_bonus', 6, 6), ('expansion_commission', 7, 8), ('spif_expansion', 9, 9), ('spif_renewal', 10, 10), ('adoption_bonus', 13, 13)): w.write(f'{r[0]},{k},{r[e]:.2f},{r[y]:.2f}\n')
    t4 = time.perf_counter()
    hwm = int(re.search(r'VmHWM:\s+(\d+)', open(f'/proc/{pr.pid}/status').read()).group(1)) * 1024 // 1_000_000
    version = subprocess.run([soffice, '--version', f'-env:UserInstallation=file://{prof}-version'], capture_output=True, text=True).stdout.split()
    print(json.dumps(dict(load_ms=round((t2 - t) * 1e3), calculations_ms=[round(x * 1e3) for x in rec], output_ms=round((t4 - t3) * 1e3), whole_ms=round((t4 - t) * 1e3),
        peak_memory_mb=hwm, version=' '.join(version[:2]))))
    doc.close(True)
    try: desk.terminate()
    except Exception: pass
    pr.wait(30)
finally:
    if pr.poll() is None: pr.kill(); pr.wait()
