namespace EksSpec.Placement;

/// <summary>Writes a matrix of agents as JSON Lines: an object per agent.</summary>
internal static class AgentJsonLines
{
    public static string Write(AgentMatrix matrix) =>
        JsonLines.Write(
            matrix.Agents.Count,
            (json, row) =>
            {
                var agent = matrix.Agents[row];
                json.WriteString("site", matrix.Site.Name);
                json.WriteString("agent", agent.Name);
                json.WriteString("from", agent.From);
                json.WriteStartArray("sends");
                foreach (var word in agent.Sends.Words())
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
                json.WriteStartObject("groups");
                for (var column = 0; column < matrix.Groups.Count; column++)
                {
                    var verdict = matrix[row, column];
                    json.WriteStartObject(verdict.Group.Name);
                    json.WriteString("reach", verdict.Reach.Text());
                    json.WriteString("reason", verdict.Reason);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }
        );
}
