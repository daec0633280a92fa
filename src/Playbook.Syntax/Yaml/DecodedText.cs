using System.Text;

namespace Playbook.Syntax.Yaml;

/// <summary>A text whose escapes are resolved, that knows where in the file each of its characters stands.</summary>
internal sealed class DecodedText
{
    private readonly StringBuilder _value = new();
    private readonly List<(int Start, int End)> _places = [];

    public string Value => _value.ToString();

    public void Add(char c, int start, int end)
    {
        _value.Append(c);
        _places.Add((start, end));
    }

    public int StartOf(int index) => index < _places.Count ? _places[index].Start : EndOf(index);

    public int EndOf(int index) => index > 0 ? _places[index - 1].End : _places.Count > 0 ? _places[0].Start : 0;
}
