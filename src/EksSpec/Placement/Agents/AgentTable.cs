using System.Text;

namespace EksSpec.Placement;

/// <summary>Draws a matrix of agents as a table of text.</summary>
internal static class AgentTable
{
    public static string Draw(AgentMatrix matrix)
    {
        if (matrix.Agents.Count == 0)
        {
            return "No agent sends logs or metrics of the nodes.\n";
        }

        List<string[]> rows =
        [
            ["agent", "sends", .. matrix.Groups.Select(TextTable.Head)],
        ];
        for (var row = 0; row < matrix.Agents.Count; row++)
        {
            var agent = matrix.Agents[row];
            var cells = Enumerable.Range(0, matrix.Groups.Count).Select(column => matrix[row, column].Reach.Text());
            rows.Add([agent.Name, string.Join(", ", agent.Sends.Words()), .. cells]);
        }

        StringBuilder text = new();
        TextTable.Draw(rows, text);
        var notes = matrix.Verdicts.Where(verdict => verdict.IsMissed || verdict.Reach == AgentReach.Unknown).ToList();
        foreach (var verdict in notes)
        {
            text.Append(verdict == notes[0] ? "\n" : "");
            text.Append(verdict.Agent.Name)
                .Append(" on ")
                .Append(verdict.Group.Name)
                .Append(": ")
                .Append(verdict.Reason)
                .Append('\n');
        }

        return text.ToString();
    }
}
