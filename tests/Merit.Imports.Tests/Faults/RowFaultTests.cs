namespace Merit.Imports.Tests.Faults;

public sealed class RowFaultTests
{
    [Fact]
    public void Keys_that_name_no_row_and_keys_given_twice_are_reported() => Golden.Match(
        Company.Small()
            .With("data/contracts.csv", "id,account_id,start,end", "C1,A1,2024-01-01,2024-12-31", "C2,A11,2024-01-01,", "C1,A2,2024-02-01,", "C3,A1,2024-05-01,2024-04-30")
            .With("data/book.csv", "account_id,person_id,share,from", "A1,P9x,1,2024-01-01", "B7,P1,1,2024-01-01")
            .With("data/invoice_lines.csv", "invoice_id,event_id,amount", "I1,M1,5")
            .Faults(),
        "faults-keys.txt");

    [Fact]
    public void Rows_that_contradict_each_other_are_reported_with_both_places() => Golden.Match(
        Company.Small()
            .With("data/book.csv", "account_id,person_id,role,share,from,to",
                "A1,P1,csm,0.6,2024-01-01,2024-06-30",
                "A1,P1,csm,0.4,2024-06-30,",
                "A1,P2,csm,50%,2024-03-01,",
                "A2,P1,csm,2/3,2024-01-01,",
                "A2,P2,csm,1/3,2024-01-01,",
                "A2,P2,se,1,2024-01-01,",
                "A2,P1,se,0.01,2024-02-01,")
            .With("data/pay.csv", "person_id,from,to,base_salary", "P1,2024-01-01,,1", "P1,2024-07-01,,2", "P2,2024-01-01,2024-06-30,1", "P2,2024-07-01,,2")
            .With("data/reporting.csv", "person_id,manager_id,from,to", "P1,P2,2024-01-01,", "P1,P2,2024-01-01,")
            .With("data/usage.csv", "account_id,date,active_users", "A1,2024-01-01,1", "A1,2024-01-02,1", "A1,2024-01-01,2")
            .With("data/plan_assignments.csv", "person_id,plan,from,to", "P1,csm,2024-01-01,2024-03-31", "P1,csm,2024-03-01,", "P1,lead,2024-03-01,")
            .With("data/leave.csv", "person_id,from,to,kind,pays", "P1,2024-01-01,2024-02-29,parental,1", "P1,2024-02-29,2024-03-04,sick,", "P2,2024-02-01,2024-01-31,sick,1")
            .With("data/exchange_rates.csv", "date,from_currency,to_currency,rate", "2024-01-01,EUR,USD,1.10", "2024-01-02,EUR,USD,1.11", "2024-01-01,EUR,USD,1.12", "2024-01-01,GBP,USD,0", "2024-01-01,USD,EUR,-0.9", "2024-01-01,EUR,EUR,1")
            .With("data/goals.csv", "person_id,plan,measure,period,value", "P1,,retention,2024-Q5,90%", ",,retention,2024-Q1,90%")
            .Faults(),
        "faults-rows.txt");

    [Fact]
    public void Splits_that_contradict_each_other_are_reported_with_both_places() => Golden.Match(
        Company.Small()
            .With("data/movements.csv", "id,account_id,date,kind,arr", "M1,A1,2024-02-01,expansion,10", "M2,A1,2024-02-01,expansion,10", "M3,A1,2024-02-01,expansion,10", "M4,A1,2024-02-01,expansion,10")
            .With("data/splits.csv", "event_id,person_id,role,share",
                "M1,P1,csm,50%", "M1,P2,csm,50%", "M1,P1,csm,10%",
                "M2,P1,csm,60%", "M2,P2,csm,60%",
                "M3,P1,,100%", "M3,P1,partner,100%",
                "M4,P1,csm,-10%", "M4,P9,csm,10%", "M9,P1,csm,10%", "M4,P2,csm,")
            .Faults(),
        "faults-splits.txt");

    [Fact]
    public void Credit_notes_and_their_lines_are_written_without_a_minus() => Golden.Match(
        Company.Small()
            .With("data/movements.csv", "id,account_id,date,kind,arr", "M1,A1,2024-02-01,expansion,10")
            .With("data/invoices.csv", "id,account_id,date,amount,kind", "I1,A1,2024-02-01,-10,invoice", "I2,A1,2024-02-01,10,credit_note", "I3,A1,2024-02-01,-10,credit_note", "I4,A1,2024-02-01,0,credit_note")
            .With("data/invoice_lines.csv", "invoice_id,event_id,amount", "I1,M1,-10", "I2,M1,-4.50", "I2,M1,4.50", "I3,M1,-10", "I4,M1,0")
            .Faults(),
        "faults-credit-notes.txt");

    [Fact]
    public void Exclusions_name_one_thing_why_and_who_approved_it() => Golden.Match(
        Company.Small()
            .With("data/movements.csv", "id,account_id,date,kind,arr", "M1,A1,2024-02-01,expansion,10")
            .With("data/exclusions.csv", "event_id,account_id,reason,approved_by,from,to",
                "M1,,sold,CFO,,", ",A1,bankrupt,CFO,2024-01-01,", "M1,A1,both,CFO,,", ",,none,CFO,,", "M1,,days,CFO,2024-01-01,", ",A1,,CFO,,", ",A1,why,,,", ",A9,unknown,CFO,,", ",A1,backwards,CFO,2024-02-01,2024-01-01")
            .Faults(),
        "faults-exclusions.txt");

    [Fact]
    public void Accounts_that_belong_to_themselves_and_contracts_that_renew_themselves_are_reported() => Golden.Match(
        Company.Small()
            .With("data/accounts.csv", "id,name,parent_id", "A1,Alpha,A2", "A2,Beta,A3", "A3,Gamma,A1", "A4,Delta,A4", "A5,Epsilon,A1", "A6,Zeta,")
            .With("data/contracts.csv", "id,account_id,start,renews", "K1,A1,2024-01-01,K2", "K2,A1,2025-01-01,K1", "K3,A1,2024-01-01,K3", "K4,A1,2024-01-01,", "K5,A1,2025-01-01,K4")
            .Faults(),
        "faults-circles.txt");

    [Fact]
    public void Managers_who_report_to_themselves_on_a_day_are_reported_and_those_who_once_did_the_other_way_round_are_not() => Golden.Match(
        Company.Small()
            .With("data/people.csv", "id,name", "P1,A", "P2,B", "P3,C", "P4,D", "P5,E", "P6,F", "P7,G", "P8,H", "P9,I")
            .With("data/reporting.csv", "person_id,manager_id,from,to",
                // Round in three from 1 March, since P3 reports to P1 from then on; through February to P4.
                "P1,P2,2024-01-01,", "P2,P3,2024-02-01,", "P3,P4,2024-01-01,2024-02-29", "P3,P1,2024-03-01,",
                // The other way round from the day after: no circle. On the same day: one of a day.
                "P5,P6,2024-01-01,2024-06-30", "P6,P5,2024-07-01,", "P7,P8,2024-01-01,2024-06-30", "P8,P7,2024-06-30,",
                // By themselves; and by way of a circle that is none of theirs.
                "P9,P9,2024-05-01,", "P4,P1,2024-03-01,")
            .Faults(),
        "faults-reporting-circles.txt");

    [Fact]
    public void Thirds_fill_a_whole_exactly() =>
        Company.Small()
            .With("data/people.csv", "id,name", "P1,A", "P2,B", "P3,C")
            .With("data/book.csv", "account_id,person_id,share,from", "A1,P1,1/3,2024-01-01", "A1,P2,1/3,2024-01-01", "A1,P3,1/3,2024-01-01")
            .Dataset()["book"].Find<Data.Tables.NumberColumn>("share")!.At(2).ShouldBe(Data.Amounts.Ratio.Parse("1/3"));

    [Fact]
    public void A_fault_of_a_row_is_reported_once_and_not_again_for_each_row_that_names_it() =>
        Company.Small()
            .With("data/accounts.csv", "id,name,currency", "A1,Acme,XXX", "A2,Nihon,JPY")
            .With("data/book.csv", "account_id,person_id,share,from", "A1,P1,1,2024-01-01")
            .Faults().ShouldBe("data/accounts.csv:2: error cell-currency: accounts: Column 'currency' holds 'XXX', which is no currency of ISO 4217. Write three capital letters: USD, EUR.");
}
