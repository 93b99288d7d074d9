using Merit.Documents;
using Merit.Plans.Exchange;

namespace Merit.Plans.Reading;

/// <summary>An exchange rule with the map it was read from, for the places of its keys.</summary>
internal sealed record ExchangeDraft(ExchangeRule Rule, MappingNode Map);
