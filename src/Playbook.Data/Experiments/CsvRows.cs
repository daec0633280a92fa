using System.Text;

namespace Playbook.Data.Experiments;

/// <summary>Comma-separated values as RFC 4180 has them, row by row with their lines: quoted fields may hold commas, quotes and line breaks. Empty lines are no rows.</summary>
public static class CsvRows
{
    public static IEnumerable<CsvRow> Read(TextReader reader)
    {
        var (fields, field) = (new List<string>(), new StringBuilder());
        var (line, first, quoted, any) = (1, 1, false, false);
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            var c = (char)next;
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (reader.Peek() == '"') field.Append((char)reader.Read());
                else quoted = false;
                continue;
            }

            switch (c)
            {
                case '"' when field.Length == 0:
                    (quoted, any) = (true, true);
                    break;
                case ',':
                    any = true;
                    EndField();
                    break;
                case '\r':
                    break;
                case '\n':
                    if (any) yield return EndRow();
                    (first, any) = (line, false);
                    break;
                default:
                    any = true;
                    field.Append(c);
                    break;
            }
        }

        if (any) yield return EndRow();

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
        }

        CsvRow EndRow()
        {
            EndField();
            var row = new CsvRow(first, [.. fields]);
            fields.Clear();
            return row;
        }
    }
}
