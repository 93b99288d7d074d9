using Merit.Documents;
using Merit.Plans.Examples;

namespace Merit.Plans.Reading;

/// <summary>An example as read and the map it was read from.</summary>
internal sealed record ExampleDraft(PlanExample Example, MappingNode Map);
