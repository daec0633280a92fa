using System.Security.Cryptography;
using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>The identity of a plan's semantic content: same campaign, same hash, whatever the order and the spelling of its source.</summary>
public static class PlanHash
{
    public static string Of(CampaignPlan plan)
    {
        var canonical = CanonicalOrder.Of(PlanShape.Plan.Write(plan));
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(JsonTreeWriter.Utf8(canonical, indented: false)));
    }
}
