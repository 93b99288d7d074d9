using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Crediting;

/// <summary>What those who gave an account away and those who took it over have of an event for a time after the transfer.</summary>
/// <param name="WithinDays">Up to how many days after the transfer day, which is day 0; the last is included.</param>
/// <param name="Former">Which part of their share those have who held it until the day before; a constant.</param>
/// <param name="New">Which part of their share those have who hold it since; a constant.</param>
/// <param name="Filter">For which rows, seen whole; null for all.</param>
/// <param name="Where">Where it stands.</param>
public sealed record HandoverBand(int WithinDays, Formula Former, Formula New, Formula? Filter, SourceLocation Where);
