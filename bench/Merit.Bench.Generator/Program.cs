// Deterministic data generator for the quarter-close benchmark.
//   dotnet run -c Release --project bench/Merit.Bench.Generator -- SIZE OUTDIR [SEED]
// SIZE: XS | S | L | XL. Same SIZE + SEED => byte-identical files on the same runtime (checked by sha256 in reference/).
using System.Diagnostics;
using System.Text;

string size = args.Length > 0 ? args[0] : "S";
string outDir = args.Length > 1 ? args[1] : size;
ulong seed = args.Length > 2 ? ulong.Parse(args[2]) : 20260101UL;
(int nCsm, int nMgr, int nAcc, int nEv, int nAct) = size switch
{
    "XS" => (50, 5, 5_000, 20_000, 5_000),
    "S" => (500, 50, 50_000, 500_000, 100_000),
    "L" => (5_000, 500, 500_000, 5_000_000, 1_000_000),
    "XL" => (50_000, 5_000, 5_000_000, 50_000_000, 10_000_000),
    _ => throw new ArgumentException("size XS|S|L|XL")
};
Directory.CreateDirectory(outDir);
var sw = Stopwatch.StartNew();
var R = new Rng(seed);

// ---- calendar: day 0 = 2026-01-01, day 89 = 2026-03-31
var epoch = new DateOnly(2026, 1, 1);
const int QDAYS = 90;
byte[] D(int off) => Encoding.ASCII.GetBytes(epoch.AddDays(off).ToString("yyyy-MM-dd"));
const int DMIN = -3700, DMAX = 800;
var dates = new byte[DMAX - DMIN][];
for (int i = DMIN; i < DMAX; i++) dates[i - DMIN] = D(i);

// ---- people: managers are persons 1..nMgr, CSMs follow
int nP = nCsm + nMgr;
string[] first = "Ana Ben Chloe Dev Emma Farid Grace Hugo Ines Jonas Kira Liam Mina Noah Olga Pavel Quinn Rosa Sam Tara Uma Victor Wen Xenia Yusuf Zoe".Split(' ');
string[] last = "Adler Brandt Costa Dubois Egan Fischer Garcia Haddad Ivanov Jensen Kim Lopez Mori Novak Okafor Patel Quist Rossi Silva Tanaka Ueda Vargas Weber Xu Young Zeller".Split(' ');
var csmSeg = new int[nCsm];            // 0 low_touch 1 mid 2 key
var csmMgr = new int[nCsm];
var csmHire = new int[nCsm];           // day offset
var csmLoss = new double[nCsm]; var csmGrow = new double[nCsm]; var csmAdopt = new double[nCsm]; var csmPop = new double[nCsm];
var mgrLoss = new double[nMgr];
for (int m = 0; m < nMgr; m++) mgrLoss[m] = Math.Exp(0.55 * R.Gauss());
var perm = R.Perm(nCsm);
for (int c = 0; c < nCsm; c++)
{
    csmMgr[c] = perm[c] % nMgr;
    double u = (perm[(c * 7 + 3) % nCsm] + 0.5) / nCsm;
    csmSeg[c] = u < 0.30 ? 0 : u < 0.75 ? 1 : 2;
    csmHire[c] = R.Next(50) == 0 ? R.Next(10, 75) : -R.Next(60, 3000);
    csmLoss[c] = 0.036 * mgrLoss[csmMgr[c]] * Math.Exp(0.55 * R.Gauss());
    csmGrow[c] = Math.Exp(0.6 * R.Gauss());
    csmAdopt[c] = Math.Clamp(0.66 + 0.13 * R.Gauss(), 0.15, 0.97);
    csmPop[c] = Math.Exp(0.4 * R.Gauss());
}
using (var w = new W(Path.Combine(outDir, "people.csv")))
{
    w.S("person_id,name,role,manager_id,hire_date,base_salary,variable_target_annual,currency\n");
    for (int m = 0; m < nMgr; m++)
    {
        long b = R.Next(11_000_000, 17_000_000), v = R.Next(3_000_000, 6_000_000);
        w.Id('P', m + 1, 5); w.C(); w.S(first[R.Next(26)] + " " + last[R.Next(26)]); w.S(",manager,,"); w.B(dates[-R.Next(400, 3600) - DMIN]); w.C(); w.Money(b); w.C(); w.Money(v); w.S(",USD\n");
    }
    for (int c = 0; c < nCsm; c++)
    {
        long b = R.Next(5_500_000, 9_000_000) + csmSeg[c] * 1_500_000, v = (long)(b * (0.15 + 0.20 * R.Dbl()));
        if (R.Next(3) == 0) v = v / 100_000 * 100_000; // a third have round targets
        w.Id('P', nMgr + c + 1, 5); w.C();
        string nm = first[R.Next(26)] + " " + last[R.Next(26)];
        w.S(R.Next(40) == 0 ? "\"" + last[R.Next(26)] + ", " + first[R.Next(26)] + "\"" : nm); w.S(",csm,"); w.Id('P', csmMgr[c] + 1, 5); w.C(); w.B(dates[csmHire[c] - DMIN]); w.C(); w.Money(b); w.C(); w.Money(v); w.S(",USD\n");
    }
}

// ---- accounts + assignments
var accSeg = new byte[nAcc]; var accArr = new long[nAcc]; var accCsm = new int[nAcc];
var accLoss = new float[nAcc]; var accGrow = new float[nAcc];
var segCsm = new int[3][]; var segCum = new double[3][]; var segNew = new int[3][];
for (int s = 0; s < 3; s++)
{
    segCsm[s] = Enumerable.Range(0, nCsm).Where(c => csmSeg[c] == s && csmHire[c] < 0).ToArray();
    segNew[s] = Enumerable.Range(0, nCsm).Where(c => csmSeg[c] == s && csmHire[c] >= 0).ToArray();
    segCum[s] = new double[segCsm[s].Length]; double t = 0; for (int i = 0; i < segCsm[s].Length; i++) segCum[s][i] = t += csmPop[segCsm[s][i]];
}
int Pick(int s) { double x = R.Dbl() * segCum[s][^1]; int i = Array.BinarySearch(segCum[s], x); if (i < 0) i = ~i; return segCsm[s][Math.Min(i, segCsm[s].Length - 1)]; }
double[] arrMed = { 2_500, 18_000, 120_000 };
string[] segName = { "low_touch", "mid", "key" };
string[] nameA = "North South Blue Green Delta Alpha Nova Prime Urban Coastal Summit Iron Silver Bright Clear Rapid".Split(' ');
string[] nameB = "Logistics Health Foods Media Energy Labs Retail Systems Capital Motors Textiles Hotels Software Marine Studios Farms".Split(' ');
long nAsg = 0;
using (var w = new W(Path.Combine(outDir, "accounts.csv")))
using (var a = new W(Path.Combine(outDir, "assignments.csv")))
{
    w.S("account_id,name,segment,opening_arr\n");
    a.S("account_id,person_id,share,from_date,to_date\n");
    void Asg(int acc, int csm, string share, int from, int to)
    {
        nAsg++;
        a.Id('A', acc + 1, 7); a.C(); a.Id('P', nMgr + csm + 1, 5); a.C(); a.S(share); a.C(); a.B(dates[from - DMIN]); a.C();
        if (to != int.MaxValue) a.B(dates[to - DMIN]);
        a.NL();
    }
    for (int i = 0; i < nAcc; i++)
    {
        double u = R.Dbl(); int s = u < 0.70 ? 0 : u < 0.95 ? 1 : 2;
        accSeg[i] = (byte)s;
        double arr = arrMed[s] * Math.Exp(0.8 * R.Gauss());
        accArr[i] = R.Next(200) == 0 ? 0 : Math.Max(12_000, (long)(arr * 100)); // 0.5 % have zero opening ARR (new logos)
        if (R.Next(4) == 0) accArr[i] = accArr[i] / 10_000 * 10_000;
        int c = Pick(s); accCsm[i] = c;
        accLoss[i] = (float)csmLoss[c]; accGrow[i] = (float)csmGrow[c];
        w.Id('A', i + 1, 7); w.C();
        string nm = nameA[R.Next(16)] + " " + nameB[R.Next(16)];
        int q = R.Next(20); w.S(q == 0 ? "\"" + nm + ", Inc.\"" : q == 1 ? "\"" + nm + " \"\"EU\"\"\"" : nm); w.C(); w.S(segName[s]); w.C(); w.Money(accArr[i]); w.NL();

        int from = R.Next(10) == 0 ? 0 : -R.Next(1, 1000);
        if (from < 0 && R.Next(15) == 0) { int c0 = Pick(s); Asg(i, c0, "1.00", from - R.Next(100, 500), from - 1); } // history, never active in the quarter
        double k = R.Dbl();
        if (k < 0.05)
        {
            int c2; do c2 = Pick(s); while (c2 == c);
            Asg(i, c, "0.60", from, int.MaxValue); Asg(i, c2, "0.40", from, int.MaxValue);
        }
        else if (k < 0.15)
        {
            int d = R.Next(1, QDAYS); int c2 = -1;
            if (segNew[s].Length > 0 && R.Next(4) == 0) { int t = segNew[s][R.Next(segNew[s].Length)]; if (csmHire[t] <= d) c2 = t; }
            if (c2 < 0) do c2 = Pick(s); while (c2 == c);
            Asg(i, c, "1.00", from, d - 1); Asg(i, c2, "1.00", d, int.MaxValue);
        }
        else
        {
            int e = R.Next(50);
            Asg(i, c, "1.00", from, e == 0 ? QDAYS - 1 : e == 1 ? QDAYS + R.Next(10, 300) : int.MaxValue);
        }
    }
}

// ---- revenue events: number per account by shifted Zipf, exact total by systematic rounding
var score = new double[nAcc]; var byScore = new int[nAcc];
double[] boost = { 1.0, 0.7, 0.3 };
for (int i = 0; i < nAcc; i++) { score[i] = R.Dbl() * boost[accSeg[i]]; byScore[i] = i; }
Array.Sort(score, byScore);
var wgt = new double[nAcc]; double shift = 50.0 * nAcc / 50_000, tot = 0;
for (int r = 0; r < nAcc; r++) { double x = 1 / Math.Pow(r + 1 + shift, 0.9); wgt[byScore[r]] = x; tot += x; }
var cnt = new int[nAcc]; double cum = 0; long prev = 0;
for (int i = 0; i < nAcc; i++) { cum += wgt[i] / tot * nEv; long c = i == nAcc - 1 ? nEv : (long)(cum + 0.37); cnt[i] = (int)(c - prev); prev = c; }

var eAcc = new int[nEv]; var eDay = new byte[nEv]; var eKind = new byte[nEv]; var eAmt = new long[nEv]; var eTerm = new byte[nEv]; var ePaidDay = new short[nEv]; var ePaid = new long[nEv];
int[] terms = { 12, 12, 12, 12, 12, 12, 1, 6, 24, 36 };
int p0 = 0; var days = new List<int>(); var wE = new double[200_000]; double[] pareto = new double[200_000];
int maxPerAcc = 0;
for (int i = 0; i < nAcc; i++)
{
    int n = cnt[i]; if (n == 0) continue; maxPerAcc = Math.Max(n, maxPerAcc);
    days.Clear(); for (int j = 0; j < n; j++) { int d = R.Next(10) < 3 ? R.Next(3) * 30 + 25 + R.Next(5) : R.Next(QDAYS); days.Add(Math.Min(d, QDAYS - 1)); } // month-end bunching
    days.Sort();
    long arr0 = accArr[i], cur = arr0;
    double loss = accLoss[i];
    bool churns = R.Dbl() < Math.Min(0.5, loss * 0.45);
    double growBudget = Math.Max(arr0, 60_000) * accGrow[i] * 0.055 * Math.Exp(0.9 * R.Gauss());
    double lossBudget = arr0 * Math.Min(0.7, loss * 1.05 * Math.Exp(0.7 * R.Gauss()));
    double sE = 0, sC = 0;
    for (int j = 0; j < n; j++)
    {
        double u = R.Dbl(); byte k = (byte)(u < 0.10 ? 0 : u < 0.72 ? 1 : 2);
        if (j == n - 1 && churns) k = 3;
        eKind[p0 + j] = k; pareto[j] = Math.Pow(1 - R.Dbl() * 0.9999, -1 / 1.2);
        if (k == 1) sE += pareto[j]; else if (k == 2) sC += pareto[j];
    }
    for (int j = 0; j < n; j++)
    {
        int e = p0 + j; eAcc[e] = i; eDay[e] = (byte)days[j]; ePaidDay[e] = -1; long amt;
        switch (eKind[e])
        {
            case 0: amt = Math.Max(100, (long)(cur * (0.2 + 0.8 * R.Dbl()))); eTerm[e] = (byte)terms[R.Next(10)]; break;
            case 1:
                amt = Math.Max(100, (long)(growBudget * pareto[j] / sE));
                if (amt is > 800_000 and < 1_200_000 && R.Next(5) == 0) amt = 1_000_000; // exactly the SPIF threshold
                else if (R.Next(12) == 0) amt = Math.Max(100, amt / 2500 * 2500);       // round list prices
                cur += amt; eTerm[e] = 12; break;
            case 2: amt = Math.Max(1, Math.Min((long)(lossBudget * pareto[j] / sC), cur / 2)); cur = Math.Max(0, cur - amt); break;
            default: amt = Math.Max(1, cur); cur = 0; break;
        }
        eAmt[e] = amt;
        if (eKind[e] <= 1)
        {
            double u = R.Dbl();
            if (u < 0.82)
            {
                int lag = (int)Math.Min(180, 26 * Math.Exp(0.6 * R.Gauss()));
                ePaidDay[e] = (short)(days[j] + lag);
                double v = R.Dbl();
                ePaid[e] = v < 0.83 ? amt : v < 0.95 ? Math.Max(1, (long)(amt * (v < 0.88 ? 0.5 : R.Dbl()))) : v < 0.98 ? amt + R.Next(1, 5000) : Math.Max(0, amt - 1);
            }
        }
    }
    p0 += n;
}
if (p0 != nEv) throw new Exception("count");
// entry order = event_date + booking lag (so event_id is not in event_date order)
var key = new ulong[nEv]; var ord = new int[nEv];
for (int e = 0; e < nEv; e++) { int lag = R.Next(20) < 17 ? 0 : R.Next(1, 21); key[e] = ((ulong)(eDay[e] + lag) << 40) | (R.U64() >> 24); ord[e] = e; }
Array.Sort(key, ord);
string[] kinds = { "renewal", "expansion", "contraction", "churn" };
using (var w = new W(Path.Combine(outDir, "revenue_events.csv")))
{
    w.S("event_id,account_id,event_date,kind,amount,term_months,invoice_id,paid_date,paid_amount\n");
    for (int x = 0; x < nEv; x++)
    {
        int e = ord[x];
        w.Id('E', x + 1, 9); w.C(); w.Id('A', eAcc[e] + 1, 7); w.C(); w.B(dates[eDay[e] - DMIN]); w.C(); w.S(kinds[eKind[e]]); w.C(); w.Money(eAmt[e]); w.C();
        if (eKind[e] <= 1) { w.Int(eTerm[e]); w.C(); w.Id('I', x * 3 + 7, 9); w.C(); if (ePaidDay[e] >= 0) w.B(dates[ePaidDay[e] - DMIN]); w.C(); w.Money(ePaid[e]); }
        else w.S("0,,,0.00");
        w.NL();
    }
}

// ---- usage: 13 Sundays (2026-01-04 .. 2026-03-29), weekly export order; 1 % of last snapshots are missing
var lic = new int[nAcc]; var level = new float[nAcc]; long nUse = 0;
for (int i = 0; i < nAcc; i++)
{
    lic[i] = Math.Max(1, (int)(Math.Max(accArr[i], 100_000) / 100.0 / (180 + 240 * R.Dbl())));
    level[i] = (float)Math.Clamp(csmAdopt[accCsm[i]] + 0.14 * R.Gauss(), 0.02, 1.0);
}
using (var w = new W(Path.Combine(outDir, "usage.csv")))
{
    w.S("account_id,snapshot_date,licenses_purchased,licenses_allocated,active_users\n");
    for (int wk = 0; wk < 13; wk++)
        for (int i = 0; i < nAcc; i++)
        {
            ulong r = R.U64();
            if (wk > 0 && (r & 63) == 0) lic[i] += 1 + lic[i] / 20;
            if (wk == 12 && (r >> 6) % 100 == 0) continue;
            double n1 = ((r >> 20 & 0xFFFF) / 65535.0 - 0.5) * 0.08, n2 = (r >> 40 & 0xFFFF) / 65535.0;
            int alloc = Math.Min(lic[i], (int)(lic[i] * (0.85 + 0.15 * n2) + 0.5));
            int act = Math.Clamp((int)(lic[i] * (level[i] + n1) + 0.5), 0, alloc);
            w.Id('A', i + 1, 7); w.C(); w.B(dates[3 + wk * 7 - DMIN]); w.C(); w.Int(lic[i]); w.C(); w.Int(alloc); w.C(); w.Int(act); w.NL(); nUse++;
        }
}
string[] akind = { "exec_meeting", "qbr", "reference", "csql" };
using (var w = new W(Path.Combine(outDir, "activities.csv")))
{
    w.S("activity_id,person_id,account_id,date,kind\n");
    for (int x = 0; x < nAct; x++)
    {
        int i = R.Next(nAcc); double u = R.Dbl();
        w.Id('X', x + 1, 9); w.C(); w.Id('P', nMgr + accCsm[i] + 1, 5); w.C(); w.Id('A', i + 1, 7); w.C(); w.B(dates[R.Next(QDAYS) - DMIN]); w.C(); w.S(akind[u < 0.5 ? 0 : u < 0.75 ? 1 : u < 0.85 ? 2 : 3]); w.NL();
    }
}
Console.WriteLine($"{size} seed {seed}: {nP} people, {nAcc} accounts, {nAsg} assignments, {nEv} events (max {maxPerAcc}/account), {nUse} usage, {nAct} activities in {sw.Elapsed.TotalSeconds:F2} s");

sealed class Rng
{
    ulong a, b, c, d; double spare; bool has;
    public Rng(ulong s) { ulong N() { s += 0x9E3779B97F4A7C15; ulong z = s; z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9; z = (z ^ (z >> 27)) * 0x94D049BB133111EB; return z ^ (z >> 31); } a = N(); b = N(); c = N(); d = N(); }
    public ulong U64() { ulong r = ulong.RotateLeft(b * 5, 7) * 9, t = b << 17; c ^= a; d ^= b; b ^= c; a ^= d; c ^= t; d = ulong.RotateLeft(d, 45); return r; }
    public double Dbl() => (U64() >> 11) * (1.0 / (1UL << 53));
    public int Next(int n) => (int)(((UInt128)U64() * (ulong)n) >> 64);
    public int Next(int lo, int hi) => lo + Next(hi - lo);
    public double Gauss() { if (has) { has = false; return spare; } double u, v, s; do { u = 2 * Dbl() - 1; v = 2 * Dbl() - 1; s = u * u + v * v; } while (s >= 1 || s == 0); double f = Math.Sqrt(-2 * Math.Log(s) / s); spare = v * f; has = true; return u * f; }
    public int[] Perm(int n) { var p = new int[n]; for (int i = 0; i < n; i++) { int j = Next(i + 1); p[i] = p[j]; p[j] = i; } return p; }
}
sealed class W : IDisposable
{
    readonly FileStream f; readonly byte[] b = new byte[1 << 20]; int n;
    public W(string p) { f = new FileStream(p, FileMode.Create, FileAccess.Write, FileShare.None, 0); }
    void Need(int k) { if (n + k > b.Length) { f.Write(b, 0, n); n = 0; } }
    public void S(string s) { Need(s.Length); foreach (char ch in s) b[n++] = (byte)ch; }
    public void B(byte[] s) { Need(s.Length); s.CopyTo(b, n); n += s.Length; }
    public void C() { Need(1); b[n++] = (byte)','; }
    public void NL() { Need(1); b[n++] = (byte)'\n'; }
    public void Id(char p, int v, int w) { Need(w + 1); b[n] = (byte)p; for (int i = w; i > 0; i--) { b[n + i] = (byte)('0' + v % 10); v /= 10; } n += w + 1; }
    public void Int(long v) { Need(20); if (v == 0) { b[n++] = (byte)'0'; return; } Span<byte> t = stackalloc byte[20]; int k = 20; while (v > 0) { t[--k] = (byte)('0' + v % 10); v /= 10; } t[k..].CopyTo(b.AsSpan(n)); n += 20 - k; }
    public void Money(long c) { Int(c / 100); Need(3); b[n++] = (byte)'.'; b[n++] = (byte)('0' + c % 100 / 10); b[n++] = (byte)('0' + c % 10); }
    public void Dispose() { f.Write(b, 0, n); f.Dispose(); }
}
