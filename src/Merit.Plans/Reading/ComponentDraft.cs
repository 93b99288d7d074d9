using Merit.Documents;
using Merit.Plans.Components;

namespace Merit.Plans.Reading;

/// <summary>A component as read and the map it was read from, so that a finding can point at the key that is wrong.</summary>
internal sealed record ComponentDraft(Component Component, MappingNode Map);
